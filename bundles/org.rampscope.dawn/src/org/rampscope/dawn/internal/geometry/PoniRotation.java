/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.geometry;

/**
 * The three rotations of the PONI convention as axes of the detector in the laboratory (up, to the side, along the beam) and back
 * (Kieffer &amp; Karkoulis 2013, J. Phys. Conf. Ser. 425, 202012, eq. 1).
 */
final class PoniRotation {

	private PoniRotation() {
		// functions
	}

	/** @return the detector's slow axis, fast axis and normal after the rotations, each (up, side, beam) */
	static double[][] axes(double rot1Rad, double rot2Rad, double rot3Rad) {
		double c1 = Math.cos(rot1Rad);
		double s1 = Math.sin(rot1Rad);
		double c2 = Math.cos(rot2Rad);
		double s2 = Math.sin(rot2Rad);
		double c3 = Math.cos(rot3Rad);
		double s3 = Math.sin(rot3Rad);
		return new double[][] { { c2 * c3, c2 * s3, s2 },
				{ c3 * s1 * s2 - c1 * s3, c1 * c3 + s1 * s2 * s3, -c2 * s1 },
				{ -(c1 * c3 * s2 + s1 * s3), c3 * s1 - c1 * s2 * s3, c1 * c2 } };
	}

	/**
	 * @param slow the detector's slow axis (up, side, beam), a unit vector
	 * @param fast its fast axis
	 * @param normal its normal, away from the sample
	 * @return rot1, rot2, rot3 in radians; rot2 within ±90°, and rot1 zero where rot2 is ±90° and only the sum of the others counts
	 */
	static double[] angles(double[] slow, double[] fast, double[] normal) {
		double c2 = Math.hypot(slow[0], slow[1]);
		double rot2 = Math.atan2(slow[2], c2);
		if (c2 < 1e-12) {
			return new double[] { 0, rot2, Math.atan2(-fast[0], fast[1]) };
		}
		return new double[] { Math.atan2(-fast[2], normal[2]), rot2, Math.atan2(slow[1], slow[0]) };
	}
}
