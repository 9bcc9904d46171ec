/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;

/**
 * What is known of every frame of a ramp. All arrays have one value per frame; they are taken over, not copied, and
 * must not be modified.
 *
 * @param timeS start of the frame since the start of the ramp, seconds; NaN where unknown
 * @param pressureGPa pressure in GPa; NaN where unknown
 * @param pressureSigmaGPa standard uncertainty of the pressure in GPa; NaN where unknown
 * @param frameNumber index in the raw series
 */
public record FrameAxis(double[] timeS, double[] pressureGPa, double[] pressureSigmaGPa, int[] frameNumber) {

	public FrameAxis {
		if (pressureGPa.length != timeS.length || pressureSigmaGPa.length != timeS.length || frameNumber.length != timeS.length) {
			throw new AnalysisException("frame axis has " + timeS.length + " times, " + pressureGPa.length + " pressures, "
					+ pressureSigmaGPa.length + " uncertainties and " + frameNumber.length + " frame numbers", "Give one of each per frame");
		}
	}

	/**
	 * @param frames number of frames
	 * @return an axis that knows nothing but the index
	 */
	public static FrameAxis unknown(int frames) {
		double[] nan = new double[frames];
		Arrays.fill(nan, Double.NaN);
		int[] numbers = new int[frames];
		Arrays.setAll(numbers, i -> i);
		return new FrameAxis(nan, nan, nan, numbers);
	}

	/** @return the number of frames */
	public int size() {
		return timeS.length;
	}

	/** @return whether at least one frame has a pressure */
	public boolean hasPressure() {
		return Arrays.stream(pressureGPa).anyMatch(Double::isFinite);
	}

	/**
	 * @param newPressureGPa pressure per frame in GPa
	 * @param newSigmaGPa its standard uncertainty
	 * @return this axis with them
	 */
	public FrameAxis withPressure(double[] newPressureGPa, double[] newSigmaGPa) {
		return new FrameAxis(timeS, newPressureGPa, newSigmaGPa, frameNumber);
	}
}
