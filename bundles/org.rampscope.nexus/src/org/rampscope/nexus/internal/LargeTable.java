/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.DataException;

import io.jhdf.api.Dataset;

/**
 * Tables of numbers of 64 bits that are too large for jhdf's way of reading, which maps the whole of them, at most 2 GiB, and makes an array a
 * row beside the one they end in: they are read by pieces.
 */
final class LargeTable {

	private static final long LARGE_BYTES = 1L << 28;
	private static final int PIECE_BYTES = 1 << 23;
	/** Of the memory, what a table may take. */
	private static final double SHARE = 0.9;

	private LargeTable() {
		// functions
	}

	static boolean is(Dataset dataset) {
		return dataset.getDimensions().length == 2 && dataset.getJavaType() == double.class && bytes(dataset) >= LARGE_BYTES;
	}

	private static long bytes(Dataset dataset) {
		return (long) Double.BYTES * dataset.getDimensions()[0] * dataset.getDimensions()[1];
	}

	/**
	 * @param file for messages
	 * @param dataset a large table
	 * @return all of it
	 * @throws DataException where it does not fit into memory
	 */
	static DoubleDataset read(Path file, Dataset dataset) {
		int rows = dataset.getDimensions()[0];
		int columns = dataset.getDimensions()[1];
		long bytes = bytes(dataset);
		HdfBoundary.checkSize(dataset, bytes);
		long memory = Runtime.getRuntime().maxMemory();
		if (bytes > SHARE * memory || (long) rows * columns > Integer.MAX_VALUE - 8) {
			throw new DataException(file, dataset.getPath(), "has " + rows + " patterns of " + columns + " bins: " + (bytes >> 20) + " MiB, and there are "
					+ (memory >> 20) + " MiB of memory", "Give Java more (RAMPSCOPE_JAVA_OPTS=-Xmx" + ((2 * bytes >> 30) + 1) + "g), or keep fewer bins");
		}
		double[] all = new double[rows * columns];
		int together = Math.max(1, PIECE_BYTES / Double.BYTES / columns);
		for (int row = 0; row < rows; row += together) {
			int count = Math.min(together, rows - row);
			double[][] piece = (double[][]) HdfBoundary.slice(dataset, new long[] { row, 0 }, new int[] { count, columns });
			for (int i = 0; i < count; i++) {
				System.arraycopy(piece[i], 0, all, (row + i) * columns, columns);
			}
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, rows, columns);
	}
}
