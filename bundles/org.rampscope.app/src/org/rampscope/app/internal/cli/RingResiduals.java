/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.rampscope.powder.calibration.RefinedGeometry;

/**
 * How well one ring fits.
 *
 * @param ring index of the ring, 0 the innermost
 * @param twoThetaDeg where it should be
 * @param points how many points were found on it
 * @param meanRad mean of measured minus expected scattering angle
 * @param rmsRad root mean square of it
 */
record RingResiduals(int ring, double twoThetaDeg, int points, double meanRad, double rmsRad) {

	/** @return one per ring that was found, from the innermost */
	static List<RingResiduals> of(RefinedGeometry refined) {
		TreeMap<Integer, List<Integer>> byRing = new TreeMap<>();
		for (int i = 0; i < refined.points().size(); i++) {
			byRing.computeIfAbsent(refined.points().get(i).ring(), k -> new ArrayList<>()).add(i);
		}
		List<RingResiduals> rings = new ArrayList<>();
		byRing.forEach((ring, points) -> {
			double sum = 0;
			double squares = 0;
			for (int i : points) {
				sum += refined.residualsRad()[i];
				squares += refined.residualsRad()[i] * refined.residualsRad()[i];
			}
			double twoTheta = Math.toDegrees(refined.points().get(points.get(0)).twoThetaRad());
			rings.add(new RingResiduals(ring, twoTheta, points.size(), sum / points.size(), Math.sqrt(squares / points.size())));
		});
		return rings;
	}
}
