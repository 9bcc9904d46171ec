/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.lang.ref.SoftReference;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.MemoryLimitException;

/** Rows that are not in the heap, or not as a table: what asks for all of them gets a copy, which is kept while there is room for it. */
public abstract class StoredRows implements Rows {

	/** Of the memory, what one table may take: most operations make another like it. */
	protected static final double LARGEST_SHARE = 0.5;
	/** Of the memory, what patterns with their uncertainties take at most where they lie in the heap without being asked for as a whole. */
	private static final double SMALL_SHARE = 0.2;

	private SoftReference<DoubleDataset> copy = new SoftReference<>(null);

	/**
	 * @param bytes of some patterns, with those of their uncertainties
	 * @return whether they are few enough to be kept in the heap: a fifth of the memory
	 */
	public static boolean isSmall(long bytes) {
		return bytes <= SMALL_SHARE * Runtime.getRuntime().maxMemory();
	}

	@Override
	public final synchronized DoubleDataset whole() {
		DoubleDataset whole = copy.get();
		if (whole == null) {
			checkSize();
			double[] all = new double[rows() * columns()];
			int together = block();
			for (int row = 0; row < rows(); row += together) {
				read(row, Math.min(together, rows() - row), all, row * columns());
			}
			whole = DatasetFactory.createFromObject(DoubleDataset.class, all, rows(), columns());
			copy = new SoftReference<>(whole);
		}
		return whole;
	}

	/** @return of the memory, what {@link #whole()} may take; {@link #LARGEST_SHARE} unless memory is needed for something else */
	protected double largestShare() {
		return LARGEST_SHARE;
	}

	private void checkSize() {
		long memory = Runtime.getRuntime().maxMemory();
		if (bytes() > largestShare() * memory || (long) rows() * columns() > Integer.MAX_VALUE - 8) {
			throw new MemoryLimitException(rows() + " patterns of " + columns() + " bins take " + (bytes() >> 20) + " MiB as a whole, and there are "
					+ (memory >> 20) + " MiB of memory",
					"Give Java more (RAMPSCOPE_JAVA_OPTS=-Xmx" + ((3 * bytes() >> 30) + 1) + "g), keep fewer bins, or work on a part of the frames");
		}
	}
}
