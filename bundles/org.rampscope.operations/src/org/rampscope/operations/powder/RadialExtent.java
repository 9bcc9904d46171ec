/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.powder.geometry.PixelGeometry;

/** How many pixels lie along the radius that a detector sees: a natural number of bins. */
final class RadialExtent {

	private static final int SAMPLES = 64;

	private final Geometry geometry;
	private final DetectorGrid grid;

	RadialExtent(Geometry geometry, DetectorGrid grid) {
		this.geometry = geometry;
		this.grid = grid;
	}

	/** @return the distance between the innermost and the outermost ring on the detector, in pixels, at least 16 */
	int pixels() {
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		double smallest = Double.POSITIVE_INFINITY;
		double largest = 0;
		for (int i = 0; i <= SAMPLES; i++) {
			for (int j = 0; j <= SAMPLES; j++) {
				double twoTheta = pixels.twoThetaRad(grid.rows() * i / (double) SAMPLES, grid.columns() * j / (double) SAMPLES);
				smallest = Math.min(smallest, twoTheta);
				largest = Math.max(largest, twoTheta);
			}
		}
		double pixel = Math.max(grid.pixel1M(), grid.pixel2M());
		double limit = Math.toRadians(80);
		double radius = geometry.distanceM() * (Math.tan(Math.min(largest, limit)) - Math.tan(Math.min(smallest, limit)));
		return (int) Math.max(16, Math.min(65534, Math.round(radius / pixel)));
	}
}
