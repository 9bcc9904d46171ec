/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.units;

import org.rampscope.core.error.GeometryException;

/**
 * The wavelength of the photons, convertible to their energy.
 *
 * @param angstrom wavelength in ångström, finite and positive
 */
public record Wavelength(double angstrom) {

	/** h·c in keV·Å; exact constants of the SI (2019). */
	public static final double HC_KEV_ANGSTROM = 12.398419843320026;

	public Wavelength {
		if (!(angstrom > 0) || Double.isInfinite(angstrom)) {
			throw new GeometryException("wavelength is " + angstrom + " Å", "Give a wavelength greater than zero");
		}
	}

	/**
	 * @param keV photon energy in keV, finite and positive
	 * @return the wavelength of such photons
	 */
	public static Wavelength ofEnergyKeV(double keV) {
		if (!(keV > 0) || Double.isInfinite(keV)) {
			throw new GeometryException("photon energy is " + keV + " keV", "Give an energy greater than zero");
		}
		return new Wavelength(HC_KEV_ANGSTROM / keV);
	}

	/** @return photon energy in keV */
	public double energyKeV() {
		return HC_KEV_ANGSTROM / angstrom;
	}

	/** @return wavelength in metres */
	public double metres() {
		return angstrom * 1e-10;
	}
}
