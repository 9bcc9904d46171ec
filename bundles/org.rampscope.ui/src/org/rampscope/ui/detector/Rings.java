/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.detector;

import org.rampscope.powder.geometry.PixelGeometry;

/** Rings of constant scattering angle on a detector. */
public final class Rings {

	private static final int POINTS = 361;

	private Rings() {
	}

	/**
	 * @param geometry where the detector stands
	 * @param twoThetaRad scattering angle in radians
	 * @return columns and rows of points around the ring, in turn; only those the detector plane has
	 */
	public static double[] at(PixelGeometry geometry, double twoThetaRad) {
		double[] xy = new double[2 * POINTS];
		int count = 0;
		for (int i = 0; i < POINTS; i++) {
			double[] place = geometry.detectorPosition(twoThetaRad, 2 * Math.PI * i / (POINTS - 1));
			if (Double.isFinite(place[0]) && Double.isFinite(place[1])) {
				xy[count++] = place[1];
				xy[count++] = place[0];
			}
		}
		return java.util.Arrays.copyOf(xy, count);
	}
}
