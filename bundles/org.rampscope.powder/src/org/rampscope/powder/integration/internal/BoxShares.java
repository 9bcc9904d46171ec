/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Bounding-box splitting: a pixel is spread evenly over an interval of radial positions. What would lie below zero, around the beam, is
 * counted at zero.
 */
final class BoxShares {

	private BoxShares() {
	}

	/**
	 * @param lower lower end of each pixel's interval; NaN for pixels not used
	 * @param upper upper end
	 * @return shares of the pixels of a row
	 */
	static ShareRow row(double[] lower, double[] upper, int row, int columns, BinEdges edges) {
		ShareRow shares = new ShareRow(columns, edges.bins());
		double[] areas = new double[16];
		double zero = edges.binsFromStart(0);
		for (int i = 0; i < columns; i++) {
			double from = edges.binsFromStart(lower[row * columns + i]);
			double to = edges.binsFromStart(upper[row * columns + i]);
			// NaN: not used; infinite: the beam hits the pixel, and d has no end there
			if (!Double.isFinite(from) || !Double.isFinite(to) || to < 0 || from >= edges.bins()) {
				continue;
			}
			double cut = Math.min(Math.max(from, zero), to);
			int first = (int) Math.floor(cut);
			int length = (int) Math.floor(Math.min(to, edges.bins() + 1.0)) - first + 1;
			if (length > areas.length) {
				areas = new double[2 * length];
			}
			if (length == 1) {
				areas[0] = 1;
				shares.put(i, first, areas, 1, 1);
				continue;
			}
			areas[0] = first + 1 - from; // with what lies below zero
			for (int k = 1; k < length - 1; k++) {
				areas[k] = 1;
			}
			areas[length - 1] = Math.min(1, to - (first + length - 1));
			shares.put(i, first, areas, length, to - from);
		}
		return shares;
	}
}
