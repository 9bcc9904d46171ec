/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

/**
 * Noise of integrated patterns: it grows where few pixels see the ring, with the intensity, and with shorter exposures.
 * Adjusted to two measured patterns of the magnesiowüstite ramp.
 */
public final class NoiseModel {

	private static final double REFERENCE_EXPOSURE_S = 0.1;
	private static final double LARGEST_EXPOSURE_FACTOR = 4;

	/** A bad pixel that no mask caught. */
	public static final double HOT_PIXEL_DEG = 17.58;
	/** What it adds to its bin. */
	public static final double HOT_PIXEL_HEIGHT = 1.8;

	private final double factor;

	/**
	 * @param exposureS exposure in seconds
	 * @param scale further factor; 0 for no noise
	 */
	public NoiseModel(double exposureS, double scale) {
		this.factor = scale * Math.min(LARGEST_EXPOSURE_FACTOR, Math.sqrt(REFERENCE_EXPOSURE_S / exposureS));
	}

	/** @return share of the full number of pixels that sees a ring, 0.004 … 1 */
	static double coverage(double twoThetaDeg) {
		return Math.min(Math.clamp((twoThetaDeg - 9.55) / 0.35, 0.05, 1), Math.clamp((25.56 - twoThetaDeg) / 2.2, 0.004, 1));
	}

	/**
	 * @param twoThetaDeg angle in degrees
	 * @param intensity intensity of the peaks there
	 * @return standard deviation of the pattern there
	 */
	public double sigma(double twoThetaDeg, double intensity) {
		return factor * 0.03 * Math.sqrt((1 + 0.15 * intensity) / coverage(twoThetaDeg));
	}
}
