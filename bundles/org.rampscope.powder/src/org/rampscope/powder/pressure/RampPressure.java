/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.List;

/**
 * Pressure through a ramp. Arrays have one value per frame and must not be modified.
 *
 * @param pressureGPa pressure in GPa; NaN where no calibrant line was found
 * @param sigmaGPa standard uncertainty in GPa of a frame against its neighbours: from the lines; NaN where the pressure is
 * @param scaleSigmaGPa standard uncertainty in GPa that all frames have in common: from the equations of state; NaN where the pressure is
 * @param smoothed whether neighbouring frames were used for a frame's pressure
 * @param method how the pressure was found, in words, with calibrants and references
 * @param frames per calibrant, what was found in every frame; as measured, also where {@code smoothed}
 */
public record RampPressure(double[] pressureGPa, double[] sigmaGPa, double[] scaleSigmaGPa, boolean smoothed, String method,
		List<List<FramePressure>> frames) {

	public RampPressure {
		frames = List.copyOf(frames);
	}

	/** @return both uncertainties together; NaN where the pressure is */
	public double[] totalSigmaGPa() {
		double[] total = new double[sigmaGPa.length];
		for (int i = 0; i < total.length; i++) {
			total[i] = Math.hypot(sigmaGPa[i], scaleSigmaGPa[i]);
		}
		return total;
	}

	/**
	 * @param lines smallest number of lines, of all calibrants together
	 * @return this without the pressures of frames that show fewer
	 */
	public RampPressure requiringLines(int lines) {
		double[] pressure = pressureGPa.clone();
		double[] sigma = sigmaGPa.clone();
		double[] scale = scaleSigmaGPa.clone();
		for (int i = 0; i < pressure.length; i++) {
			if (linesIn(i) < lines) {
				pressure[i] = Double.NaN;
				sigma[i] = Double.NaN;
				scale[i] = Double.NaN;
			}
		}
		return new RampPressure(pressure, sigma, scale, smoothed, method, frames);
	}

	/** @return the number of lines found in a frame, of all calibrants together */
	public int linesIn(int frame) {
		return frames.stream().mapToInt(calibrant -> calibrant.get(frame).lines().size()).sum();
	}
}
