/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Intensities of blocks of cells, row by row.
 *
 * @param rows blocks along the ramp
 * @param columns blocks along the radial axis
 * @param mean mean of the finite intensities of each block; NaN where there is none
 * @param lowest lowest of them
 * @param highest highest of them
 * @param count how many of them; of length 0 where every intensity of the ramp is finite
 */
record PyramidLevel(Blocks rows, Blocks columns, float[] mean, float[] lowest, float[] highest, float[] count) {

	static PyramidLevel empty(Blocks rows, Blocks columns, boolean complete) {
		int size = Math.multiplyExact(rows.size(), columns.size());
		return new PyramidLevel(rows, columns, new float[size], new float[size], new float[size], new float[complete ? 0 : size]);
	}

	/** @return whether every intensity of the ramp is finite */
	boolean isComplete() {
		return count.length == 0;
	}

	/** @return the number of finite intensities of a block */
	double count(int row, int column) {
		return isComplete() ? (double) rows.cellsIn(row, row + 1) * columns.cellsIn(column, column + 1)
				: count[row * columns.size() + column];
	}
}
