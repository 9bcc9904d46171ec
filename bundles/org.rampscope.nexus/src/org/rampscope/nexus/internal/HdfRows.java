/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.rampscope.core.Rows;
import org.rampscope.core.StoredRows;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;

/**
 * Rows of a dataset, read when they are asked for. Where single rows are asked for, those behind are read with them and kept: a chunk of the file holds
 * many. The file stays open: until it is closed here, or nobody has the rows any longer.
 */
public final class HdfRows extends StoredRows {

	/** A chunk may be larger than the memory. */
	private static final int LARGEST_BLOCK = 1 << 24;

	private final Path file;
	private final Dataset dataset;
	private final Scale scale;
	private final Runnable onClose;
	private final int rows;
	private final int columns;
	private final int chunk;
	/** Rows first … end − 1. */
	private double[] kept = new double[0];
	private int first;
	private int end;

	/**
	 * @param file for messages
	 * @param dataset numbers with two dimensions, at least one row and one column
	 * @param scale what its numbers stand for
	 * @param onClose closes its file
	 */
	HdfRows(Path file, Dataset dataset, Scale scale, Runnable onClose) {
		HdfBoundary.checkSize(dataset);
		this.file = file;
		this.dataset = dataset;
		this.scale = scale;
		this.onClose = onClose;
		this.rows = dataset.getDimensions()[0];
		this.columns = dataset.getDimensions()[1];
		this.chunk = dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : 1;
	}

	/**
	 * @param file for messages
	 * @param hdf the file, which has to stay open where rows are given
	 * @param paths of tables of the same shape
	 * @return those that are there, by path; none where all of them together are small enough for the memory
	 */
	public static Map<String, HdfRows> large(Path file, HdfFile hdf, List<String> paths) {
		Map<String, Dataset> tables = new LinkedHashMap<>();
		for (String path : paths) {
			HdfOpener.own(file, hdf, path).ifPresent(node -> {
				if (node instanceof Dataset dataset && isTable(dataset)) {
					tables.put(path, dataset);
				}
			});
		}
		Map<String, HdfRows> rows = new LinkedHashMap<>();
		if (!isSmall(tables.values())) {
			tables.forEach((path, dataset) -> rows.put(path, new HdfRows(file, dataset, Scale.NONE, hdf::close)));
		}
		return rows;
	}

	/** @return whether tables together are small enough for the memory */
	static boolean isSmall(Collection<Dataset> tables) {
		return isSmall(tables.stream().mapToLong(t -> (long) Double.BYTES * t.getDimensions()[0] * t.getDimensions()[1]).sum());
	}

	/** @return whether it holds numbers in rows and columns */
	static boolean isTable(Dataset dataset) {
		return dataset.getDimensions().length == 2 && dataset.getJavaType().isPrimitive() && dataset.getJavaType() != boolean.class && !dataset.isEmpty();
	}

	@Override
	public int rows() {
		return rows;
	}

	@Override
	public int columns() {
		return columns;
	}

	/** Whole chunks, so that none is unpacked twice. */
	@Override
	public int block() {
		int most = Math.max(1, Math.min(rows, LARGEST_BLOCK / Double.BYTES / columns));
		return Math.min(most, Math.max(1, super.block() / chunk) * chunk);
	}

	@Override
	public synchronized void read(int from, int count, double[] into, int at) {
		Objects.checkFromIndexSize(from, count, rows);
		if (count > 1) {
			readAll(from, count, into, at);
			return;
		}
		if (from < first || from >= end) {
			int last = Math.min(rows, (from / block() + 1) * block());
			kept = kept.length == block() * columns ? kept : new double[block() * columns];
			first = 0;
			end = 0;
			readAll(from, last - from, kept, 0);
			first = from;
			end = last;
		}
		System.arraycopy(kept, (from - first) * columns, into, at, columns);
	}

	private void readAll(int from, int count, double[] into, int at) {
		HdfBoundary.read(file, dataset.getPath(), () -> {
			Object data = HdfBoundary.slice(dataset, new long[] { from, 0 }, new int[] { count, columns });
			if (data instanceof double[][] numbers) {
				for (int i = 0; i < count; i++) {
					System.arraycopy(numbers[i], 0, into, at + i * columns, columns);
				}
			} else {
				org.eclipse.january.dataset.Dataset numbers = HdfValues.dataset(data, count, columns);
				for (int i = 0; i < count * columns; i++) {
					into[at + i] = numbers.getElementDoubleAbs(i);
				}
			}
			scale.apply(into, at, count * columns);
			return null;
		});
	}

	@Override
	public void close() {
		onClose.run();
	}
}
