/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/**
 * Reads the intensities as they were measured, whole rows first as {@link MeanRows} does.
 *
 * @param values nRows × nColumns
 * @param columns number of columns
 * @param reduction which of the intensities under a pixel is shown
 */
record CellRows(double[] values, int columns, Reduction reduction) implements RowReader {

	@Override
	public double[] read(int fromRow, int toRow, BlockRange shown) {
		double[] reduced = rows(fromRow, toRow, shown);
		double[] read = new double[shown.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = shown.first()[x];
			int end = shown.end()[x];
			if (first < 0) {
				read[x] = Double.NaN;
			} else if (shown.repeats(x)) {
				read[x] = read[x - 1];
			} else {
				double value = columns(reduced, first - shown.lowest(), end - shown.lowest(), toRow - fromRow);
				// An intensity that is not finite made the whole what it is itself.
				read[x] = Double.isFinite(value) ? value : ofFinite(fromRow, toRow, first, end);
			}
		}
		return read;
	}

	/** @return sums or extremes of the columns over the rows */
	private double[] rows(int fromRow, int toRow, BlockRange shown) {
		int start = fromRow * columns + shown.lowest();
		double[] reduced = Arrays.copyOfRange(values, start, start + shown.width());
		for (int row = fromRow + 1; row < toRow; row++) {
			int offset = row * columns + shown.lowest();
			switch (reduction) {
				case MEAN -> add(reduced, offset);
				case MAXIMUM -> highest(reduced, offset);
				case MINIMUM -> lowest(reduced, offset);
			}
		}
		return reduced;
	}

	private void add(double[] to, int offset) {
		for (int column = 0; column < to.length; column++) {
			to[column] += values[offset + column];
		}
	}

	private void highest(double[] to, int offset) {
		for (int column = 0; column < to.length; column++) {
			to[column] = Math.max(to[column], values[offset + column]);
		}
	}

	private void lowest(double[] to, int offset) {
		for (int column = 0; column < to.length; column++) {
			to[column] = Math.min(to[column], values[offset + column]);
		}
	}

	private double columns(double[] reduced, int from, int to, int rows) {
		double value = reduced[from];
		for (int column = from + 1; column < to; column++) {
			value = combined(value, reduced[column]);
		}
		return reduction == Reduction.MEAN ? value / ((double) rows * (to - from)) : value;
	}

	private double combined(double one, double other) {
		return switch (reduction) {
			case MEAN -> one + other;
			case MAXIMUM -> Math.max(one, other);
			case MINIMUM -> Math.min(one, other);
		};
	}

	private double ofFinite(int fromRow, int toRow, int fromColumn, int toColumn) {
		double result = Double.NaN;
		int count = 0;
		for (int row = fromRow; row < toRow; row++) {
			for (int at = row * columns + fromColumn; at < row * columns + toColumn; at++) {
				if (Double.isFinite(values[at])) {
					result = count == 0 ? values[at] : combined(result, values[at]);
					count++;
				}
			}
		}
		return reduction == Reduction.MEAN ? result / count : result;
	}
}
