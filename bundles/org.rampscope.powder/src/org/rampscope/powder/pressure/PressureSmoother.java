/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.Arrays;

import org.rampscope.core.error.SettingsException;

/**
 * Smooths the pressures of a ramp by local straight lines with tricube weights (Cleveland 1979, J. Am. Stat. Assoc. 74, 829), also weighted
 * by the uncertainties from the lines. Frames without a pressure get one where enough neighbours have it; the result says that it is smoothed.
 *
 * @param halfWidth frames on either side that count, at least 1
 */
public record PressureSmoother(int halfWidth) {

	public PressureSmoother {
		if (halfWidth < 1) {
			throw new SettingsException("powder.pressure.smooth/halfWidth", "is " + halfWidth, "Give at least one frame");
		}
	}

	/**
	 * @param ramp pressures as measured
	 * @return smoothed ones; NaN where fewer than two neighbours are known, or all are on one side
	 */
	public RampPressure smooth(RampPressure ramp) {
		int n = ramp.pressureGPa().length;
		double[] pressure = new double[n];
		double[] sigma = new double[n];
		double[] scale = new double[n];
		for (int i = 0; i < n; i++) {
			smoothFrame(ramp, i, pressure, sigma);
			scale[i] = Double.isNaN(pressure[i]) ? Double.NaN : meanScale(ramp, i);
		}
		return new RampPressure(pressure, sigma, scale, true, ramp.method() + "; smoothed by local lines over ±" + halfWidth + " frames",
				ramp.frames());
	}

	private void smoothFrame(RampPressure ramp, int frame, double[] pressure, double[] sigma) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double p0 = 0;
		double p1 = 0;
		boolean before = false;
		boolean after = false;
		int from = Math.max(0, frame - halfWidth);
		int to = Math.min(ramp.pressureGPa().length - 1, frame + halfWidth);
		for (int i = from; i <= to; i++) {
			double p = ramp.pressureGPa()[i];
			if (!Double.isNaN(p)) {
				double w = weight(frame, i, ramp.sigmaGPa()[i]);
				double t = i - frame;
				s0 += w;
				s1 += w * t;
				s2 += w * t * t;
				p0 += w * p;
				p1 += w * t * p;
				before |= i <= frame;
				after |= i >= frame;
			}
		}
		double determinant = s0 * s2 - s1 * s1;
		boolean known = before && after && determinant > 1e-12 * s0 * s2;
		pressure[frame] = known ? (s2 * p0 - s1 * p1) / determinant : Double.NaN;
		sigma[frame] = Double.NaN;
		if (known) {
			double variance = 0;
			for (int i = from; i <= to; i++) {
				if (!Double.isNaN(ramp.pressureGPa()[i])) {
					double share = weight(frame, i, ramp.sigmaGPa()[i]) * (s2 - s1 * (i - frame)) / determinant;
					variance += share * share * ramp.sigmaGPa()[i] * ramp.sigmaGPa()[i];
				}
			}
			sigma[frame] = Math.sqrt(variance);
		}
	}

	/** The uncertainty of the scale is common to all frames: its mean over the window, not less. */
	private double meanScale(RampPressure ramp, int frame) {
		int from = Math.max(0, frame - halfWidth);
		int to = Math.min(ramp.pressureGPa().length, frame + halfWidth + 1);
		return Arrays.stream(ramp.scaleSigmaGPa(), from, to).filter(s -> !Double.isNaN(s)).average().orElse(Double.NaN);
	}

	private double weight(int frame, int i, double sigma) {
		double u = Math.abs(i - frame) / (halfWidth + 1.0);
		double tricube = Math.pow(1 - u * u * u, 3);
		return tricube / (sigma * sigma);
	}
}
