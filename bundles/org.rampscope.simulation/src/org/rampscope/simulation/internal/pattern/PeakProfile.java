/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

/**
 * Pseudo-Voigt of unit height, a Lorentz curve and a Gauss curve of the same width, and the instrument's width with
 * microstrain that grows with pressure.
 */
public final class PeakProfile {

	/** Share of the Lorentz curve. */
	private static final double LORENTZ_SHARE = 0.35;
	private static final double FOUR_LN_2 = 4 * Math.log(2);
	/** Beyond this many widths a Gauss curve is below 1e-11. */
	private static final double GAUSS_REACH = 3;

	private PeakProfile() {
	}

	/**
	 * @param widths distance from the maximum in units of the full width at half maximum
	 * @return the profile there, 1 at the maximum and ½ at a distance of ½
	 */
	public static double at(double widths) {
		double square = widths * widths;
		double lorentz = LORENTZ_SHARE / (1 + 4 * square);
		return Math.abs(widths) > GAUSS_REACH ? lorentz : lorentz + (1 - LORENTZ_SHARE) * Math.exp(-FOUR_LN_2 * square);
	}

	/**
	 * @param twoThetaDeg position of the maximum in degrees
	 * @param pressureGPa pressure in GPa
	 * @return full width at half maximum in degrees
	 */
	public static double fwhmDeg(double twoThetaDeg, double pressureGPa) {
		double strain = (0.085 + 0.0010 * pressureGPa) * Math.tan(Math.toRadians(twoThetaDeg / 2)) / Math.tan(Math.toRadians(7));
		return Math.hypot(0.11, strain);
	}
}
