/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import org.rampscope.core.error.SettingsException;

/**
 * Path-length corrections of plane slabs, as factors on the intensity that a pixel would have had: divide by them. Attenuation follows
 * Lambert and Beer; μ is that of the material at the photon energy.
 */
public final class SlabAbsorption {

	private SlabAbsorption() {
	}

	/**
	 * Share of the photons a sensor stops, relative to normal incidence: (1 − exp(−μt / cos α)) / (1 − exp(−μt)) (Zaleski et al. 1998,
	 * J. Appl. Cryst. 31, 302).
	 *
	 * @param muPerMm linear attenuation coefficient of the sensor, 1/mm, positive
	 * @param thicknessMm its thickness, mm, positive
	 * @param cosIncidence cosine of the angle between ray and normal, 0 … 1, not 0
	 * @return at least 1
	 */
	public static double sensor(double muPerMm, double thicknessMm, double cosIncidence) {
		double depth = depth(muPerMm, thicknessMm, cosIncidence);
		return Math.expm1(-depth / cosIncidence) / Math.expm1(-depth);
	}

	/**
	 * Transmission of an anvil or seat behind the sample, relative to that straight ahead: exp(−μt (1/cos 2θ − 1)).
	 *
	 * @param muPerMm linear attenuation coefficient, 1/mm, positive
	 * @param thicknessMm thickness along the beam, mm, positive
	 * @param cosTwoTheta cosine of the scattering angle, 0 … 1, not 0
	 * @return at most 1
	 */
	public static double windowBehind(double muPerMm, double thicknessMm, double cosTwoTheta) {
		return Math.exp(-depth(muPerMm, thicknessMm, cosTwoTheta) * (1 / cosTwoTheta - 1));
	}

	private static double depth(double muPerMm, double thicknessMm, double cosine) {
		if (!(muPerMm > 0) || !(thicknessMm > 0) || !(cosine > 0 && cosine <= 1)) {
			throw new SettingsException("powder.absorption", "has mu = " + muPerMm + "/mm, thickness " + thicknessMm + " mm, cosine "
					+ cosine, "Give positive numbers, and a ray that passes through the slab");
		}
		return muPerMm * thicknessMm;
	}
}
