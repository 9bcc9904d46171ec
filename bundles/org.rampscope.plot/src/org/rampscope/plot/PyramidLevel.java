/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Intensities of blocks of 2^rowHalvings × 2^columnHalvings cells.
 *
 * @param rowHalvings how often the number of rows was halved
 * @param columnHalvings how often the number of columns was halved
 * @param rows number of rows
 * @param columns number of columns
 * @param mean mean of the finite intensities of each block, row by row; NaN where there is none
 * @param lowest lowest of them
 * @param highest highest of them
 * @param count how many of them
 */
record PyramidLevel(int rowHalvings, int columnHalvings, int rows, int columns, float[] mean, float[] lowest, float[] highest,
		float[] count) {

	static PyramidLevel empty(int rowHalvings, int columnHalvings, int rows, int columns) {
		int size = Math.multiplyExact(rows, columns);
		return new PyramidLevel(rowHalvings, columnHalvings, rows, columns, new float[size], new float[size], new float[size],
				new float[size]);
	}
}
