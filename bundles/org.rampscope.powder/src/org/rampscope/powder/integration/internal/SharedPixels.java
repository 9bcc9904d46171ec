/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** A way of splitting: which bins a pixel covers, and with what share. For one thread. */
interface SharedPixels {

	/** Writes the smallest and the largest position of a pixel to limits[0] and limits[1], in the axis' unit; NaN if it is not used. */
	void limits(int row, int column, double[] limits);

	/**
	 * Works out the shares of a pixel that is used.
	 *
	 * @param pixel number under which they are noted
	 */
	void share(int row, int column, BinEdges edges, int pixel, TileShares target);
}
