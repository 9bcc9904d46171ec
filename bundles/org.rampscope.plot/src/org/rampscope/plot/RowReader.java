/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/** Reduces what lies under one row of pixels to one intensity for each of them. */
interface RowReader {

	/**
	 * @param fromRow first row of blocks
	 * @param toRow the row of blocks after the last
	 * @param columns which blocks each pixel shows
	 * @return one intensity for each pixel; NaN where there is none
	 */
	double[] read(int fromRow, int toRow, BlockRange columns);
}
