/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Intensities of blocks of 2^level × 2^level cells.
 *
 * @param level how often the size was halved; 0 is not kept here, see {@link HeatmapPyramid}
 * @param rows number of rows
 * @param columns number of columns
 * @param mean mean of the finite intensities of each block, row by row; NaN where there is none
 * @param lowest lowest of them
 * @param highest highest of them
 * @param count how many of them
 */
record PyramidLevel(int level, int rows, int columns, float[] mean, float[] lowest, float[] highest, float[] count) {

	static PyramidLevel empty(int level, int rows, int columns) {
		int size = Math.multiplyExact(rows, columns);
		return new PyramidLevel(level, rows, columns, new float[size], new float[size], new float[size], new float[size]);
	}
}
