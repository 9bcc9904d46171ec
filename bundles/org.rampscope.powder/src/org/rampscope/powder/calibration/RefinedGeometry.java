/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.Geometry;

/**
 * A geometry refined on the rings of a calibrant.
 *
 * @param geometry the geometry; rot3, which rings around the beam do not depend on, is that of the first guess
 * @param sigma standard uncertainties of distance, poni1, poni2 (m), rot1 and rot2 (rad); from the covariance, residuals of a sector of azimuth
 *        going together; 0 for those held
 * @param rmsResidualRad root mean square of the residuals in scattering angle, radians
 * @param points points the geometry rests on
 * @param residualsRad measured minus expected scattering angle of each of them, radians
 */
public record RefinedGeometry(Geometry geometry, double[] sigma, double rmsResidualRad, List<ControlPoint> points, double[] residualsRad) {

	public RefinedGeometry {
		points = List.copyOf(points);
	}

	/**
	 * How well a ring is met.
	 *
	 * @param ring number of the ring, as its points have it
	 * @param twoThetaRad expected scattering angle, radians
	 * @param points number of points found on it
	 * @param meanRad mean of measured minus expected scattering angle, radians
	 * @param scatterRad standard deviation about that mean, radians
	 */
	public record RingResidual(int ring, double twoThetaRad, int points, double meanRad, double scatterRad) {
	}

	/** @return residuals ring by ring, from the smallest ring */
	public List<RingResidual> rings() {
		Map<Integer, double[]> sums = new TreeMap<>();
		for (int i = 0; i < residualsRad.length; i++) {
			double[] sum = sums.computeIfAbsent(points.get(i).ring(), ring -> new double[4]);
			sum[0] += 1;
			sum[1] += residualsRad[i];
			sum[2] += residualsRad[i] * residualsRad[i];
			sum[3] = points.get(i).twoThetaRad();
		}
		List<RingResidual> rings = new ArrayList<>();
		sums.forEach((ring, sum) -> {
			double mean = sum[1] / sum[0];
			rings.add(new RingResidual(ring, sum[3], (int) sum[0], mean, Math.sqrt(Math.max(0, sum[2] / sum[0] - mean * mean))));
		});
		return rings;
	}
}
