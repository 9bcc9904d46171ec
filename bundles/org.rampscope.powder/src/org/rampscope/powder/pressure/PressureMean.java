/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.List;

/**
 * The mean of what several calibrants say of one frame, weighted by both uncertainties; where they disagree by more than these, the
 * uncertainty from the lines grows with the disagreement (Birge's ratio).
 *
 * @param pressureGPa mean; NaN where no calibrant was found
 * @param sigmaGPa its uncertainty from lines and disagreement
 * @param scaleSigmaGPa its uncertainty from the equations of state, taken as independent of each other
 */
record PressureMean(double pressureGPa, double sigmaGPa, double scaleSigmaGPa) {

	static PressureMean of(List<FramePressure> calibrants) {
		List<FramePressure> known = calibrants.stream().filter(FramePressure::isKnown).toList();
		if (known.isEmpty()) {
			return new PressureMean(Double.NaN, Double.NaN, Double.NaN);
		}
		double weights = 0;
		double sum = 0;
		for (FramePressure p : known) {
			weights += weight(p);
			sum += weight(p) * p.pressureGPa();
		}
		double mean = sum / weights;
		double chi2 = 0;
		double lines = 0;
		double scale = 0;
		for (FramePressure p : known) {
			double share = weight(p) / weights;
			chi2 += weight(p) * (p.pressureGPa() - mean) * (p.pressureGPa() - mean);
			lines += share * share * p.sigmaGPa() * p.sigmaGPa();
			scale += share * share * p.scaleSigmaGPa() * p.scaleSigmaGPa();
		}
		// what the disagreement adds to 1/√weights goes to the frame: scales do not change from frame to frame, lines do
		double excess = known.size() > 1 ? Math.max(0, chi2 / (known.size() - 1) - 1) / weights : 0;
		return new PressureMean(mean, Math.sqrt(lines + excess), Math.sqrt(scale));
	}

	private static double weight(FramePressure p) {
		return 1 / (p.sigmaGPa() * p.sigmaGPa() + p.scaleSigmaGPa() * p.scaleSigmaGPa());
	}
}
