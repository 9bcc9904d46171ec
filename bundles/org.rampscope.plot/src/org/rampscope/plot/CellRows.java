/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Reads the intensities as they were measured.
 *
 * @param values nRows × nColumns
 * @param columns number of columns
 * @param reduction which of the intensities under a pixel is shown
 */
record CellRows(double[] values, int columns, Reduction reduction) implements RowReader {

	@Override
	public double[] read(int fromRow, int toRow, BlockRange shown) {
		double[] read = new double[shown.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = shown.first()[x];
			if (first < 0) {
				read[x] = Double.NaN;
			} else if (x > 0 && first == shown.first()[x - 1] && shown.end()[x] == shown.end()[x - 1]) {
				read[x] = read[x - 1];
			} else if (reduction == Reduction.MEAN) {
				read[x] = mean(fromRow, toRow, first, shown.end()[x]);
			} else {
				read[x] = extreme(fromRow, toRow, first, shown.end()[x]);
			}
		}
		return read;
	}

	private double mean(int fromRow, int toRow, int fromColumn, int toColumn) {
		double sum = 0;
		int count = 0;
		for (int row = fromRow; row < toRow; row++) {
			for (int at = row * columns + fromColumn; at < row * columns + toColumn; at++) {
				double value = values[at];
				if (Double.isFinite(value)) {
					sum += value;
					count++;
				}
			}
		}
		return sum / count;
	}

	private double extreme(int fromRow, int toRow, int fromColumn, int toColumn) {
		boolean highest = reduction == Reduction.MAXIMUM;
		double nothing = highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
		double extreme = nothing;
		for (int row = fromRow; row < toRow; row++) {
			for (int at = row * columns + fromColumn; at < row * columns + toColumn; at++) {
				double value = values[at];
				if (Double.isFinite(value)) {
					extreme = highest ? Math.max(extreme, value) : Math.min(extreme, value);
				}
			}
		}
		return extreme == nothing ? Double.NaN : extreme;
	}
}
