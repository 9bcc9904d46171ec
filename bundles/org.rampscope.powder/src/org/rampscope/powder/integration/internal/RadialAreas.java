/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** The area under the edges of a polygon, radial bin by radial bin. Summed over all edges of a polygon it is the polygon's, with a sign. */
final class RadialAreas {

	private RadialAreas() {
	}

	/**
	 * Adds the area between an edge and the radial axis.
	 *
	 * @param areas takes the area of each bin
	 * @param firstBin bin of areas[0]
	 * @param x0 radial position of the edge's start in bins
	 * @param y0 its azimuth
	 * @param x1 radial position of the edge's end
	 * @param y1 its azimuth
	 */
	static void addEdge(double[] areas, int firstBin, double x0, double y0, double x1, double y1) {
		if (x0 == x1) {
			return;
		}
		double sign = x1 > x0 ? 1 : -1;
		double from = Math.min(x0, x1);
		double to = Math.max(x0, x1);
		double slope = (y1 - y0) / (x1 - x0);
		for (int bin = (int) Math.floor(from); bin < to; bin++) {
			double a = Math.max(from, bin);
			double b = Math.min(to, bin + 1);
			areas[bin - firstBin] += sign * (b - a) * (y0 + slope * (0.5 * (a + b) - x0));
		}
	}
}
