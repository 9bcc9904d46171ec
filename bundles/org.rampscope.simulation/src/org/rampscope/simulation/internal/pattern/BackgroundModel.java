/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

/** What scatters beside the crystals: Compton and air scattering that fall with the angle, and a broad hump. */
public final class BackgroundModel {

	/** Largest relative change along the ramp. */
	private static final double DRIFT = 0.03;

	/** What a baseline fit leaves behind in real patterns. */
	public static final double RESIDUAL_OFFSET = 0.2;

	private BackgroundModel() {
	}

	/**
	 * @param twoThetaDeg angle in degrees
	 * @return background there, in units of the pattern, without drift
	 */
	public static double at(double twoThetaDeg) {
		double hump = (twoThetaDeg - 16.8) / 2.6;
		return 9 * Math.exp(-(twoThetaDeg - 9.5) / 4.5) + 2.2 + 1.1 * Math.exp(-0.5 * hump * hump);
	}

	/**
	 * @param frame frame, from zero
	 * @param frames number of frames of the ramp
	 * @return factor on the background: one slow swing of ±3 % along the ramp
	 */
	public static double drift(int frame, int frames) {
		return 1 + DRIFT * Math.sin(2 * Math.PI * frame / frames);
	}
}
