/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/** Takes rows of a map together to one row of a {@link PyramidLevel}: first the rows, in the order of memory, then their columns. */
final class BlockRow {

	private final double[] sum;
	private final double[] lowest;
	private final double[] highest;
	private final double[] count;

	/** @param columns number of columns of the rows that will be added */
	BlockRow(int columns) {
		sum = new double[columns];
		lowest = new double[columns];
		highest = new double[columns];
		count = new double[columns];
		Arrays.fill(lowest, Double.POSITIVE_INFINITY);
		Arrays.fill(highest, Double.NEGATIVE_INFINITY);
	}

	/** Adds intensities as they were measured, from an offset; those that are not finite are left out. */
	void addCells(double[] values, int offset) {
		for (int column = 0; column < sum.length; column++) {
			double value = values[offset + column];
			if (Double.isFinite(value)) {
				sum[column] += value;
				lowest[column] = Math.min(lowest[column], value);
				highest[column] = Math.max(highest[column], value);
				count[column]++;
			}
		}
	}

	/** Adds a row of a level. */
	void addBlocks(PyramidLevel level, int row) {
		int offset = row * sum.length;
		for (int column = 0; column < sum.length; column++) {
			double n = level.count(row, column);
			if (n > 0) {
				sum[column] += n * level.mean()[offset + column];
				lowest[column] = Math.min(lowest[column], level.lowest()[offset + column]);
				highest[column] = Math.max(highest[column], level.highest()[offset + column]);
				count[column] += n;
			}
		}
	}

	/** Writes what was added to a row of a level, so many columns to one. */
	void write(PyramidLevel to, int row, int byColumns) {
		for (int block = 0; block < to.columns().size(); block++) {
			int end = Math.min(byColumns * (block + 1), sum.length);
			double total = 0;
			double n = 0;
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int column = byColumns * block; column < end; column++) {
				total += sum[column];
				n += count[column];
				low = Math.min(low, lowest[column]);
				high = Math.max(high, highest[column]);
			}
			int at = row * to.columns().size() + block;
			to.mean()[at] = (float) (total / n);
			to.lowest()[at] = n > 0 ? (float) low : Float.NaN;
			to.highest()[at] = n > 0 ? (float) high : Float.NaN;
			if (!to.isComplete()) {
				to.count()[at] = (float) n;
			}
		}
	}
}
