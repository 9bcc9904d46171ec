/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Reads the highest or the lowest, whole rows of blocks first as {@link MeanRows} does.
 *
 * @param blocks a level of the pyramid
 * @param values its highest or its lowest intensities
 * @param highest whether they are the highest
 */
record ExtremeRows(PyramidLevel blocks, float[] values, boolean highest) implements RowReader {

	@Override
	public double[] read(int fromRow, int toRow, BlockRange columns) {
		float[] found = new float[columns.width()];
		System.arraycopy(values, fromRow * blocks.columns().size() + columns.lowest(), found, 0, found.length);
		for (int row = fromRow + 1; row < toRow; row++) {
			further(found, row * blocks.columns().size() + columns.lowest());
		}
		double[] read = new double[columns.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = columns.first()[x];
			if (first < 0) {
				read[x] = Double.NaN;
				continue;
			}
			float value = found[first - columns.lowest()];
			for (int block = first + 1; block < columns.end()[x]; block++) {
				value = further(value, found[block - columns.lowest()]);
			}
			// An empty block made the extreme what it is itself: not a number.
			read[x] = Float.isNaN(value) ? extremeOfFilled(fromRow, toRow, first, columns.end()[x]) : value;
		}
		return read;
	}

	private void further(float[] found, int offset) {
		if (highest) {
			for (int column = 0; column < found.length; column++) {
				found[column] = Math.max(found[column], values[offset + column]);
			}
		} else {
			for (int column = 0; column < found.length; column++) {
				found[column] = Math.min(found[column], values[offset + column]);
			}
		}
	}

	private float further(float value, float other) {
		return highest ? Math.max(value, other) : Math.min(value, other);
	}

	private float extremeOfFilled(int fromRow, int toRow, int fromColumn, int toColumn) {
		float extreme = Float.NaN;
		for (int row = fromRow; row < toRow; row++) {
			for (int at = row * blocks.columns().size() + fromColumn; at < row * blocks.columns().size() + toColumn; at++) {
				float value = values[at];
				if (!Float.isNaN(value)) {
					extreme = Float.isNaN(extreme) ? value : further(extreme, value);
				}
			}
		}
		return extreme;
	}
}
