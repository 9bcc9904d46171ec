/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.diffraction;

import java.io.Serializable;

/** The photons. */
public class DiffractionCrystalEnvironment implements Serializable, Cloneable {

	private static final long serialVersionUID = 1L;

	private static final double KEV_ANGSTROM = 12.398419843320026;

	private double wavelength;

	public DiffractionCrystalEnvironment() {
		// wavelength to be set
	}

	public DiffractionCrystalEnvironment(double wavelengthAngstrom) {
		this.wavelength = wavelengthAngstrom;
	}

	public double getWavelength() {
		return wavelength;
	}

	public void setWavelength(double wavelengthAngstrom) {
		this.wavelength = wavelengthAngstrom;
	}

	public double getEnergy() {
		return calculateEnergy(wavelength);
	}

	public static double calculateEnergy(double wavelengthAngstrom) {
		return KEV_ANGSTROM / wavelengthAngstrom;
	}

	public static double calculateWavelength(double energyKeV) {
		return KEV_ANGSTROM / energyKeV;
	}

	@Override
	public DiffractionCrystalEnvironment clone() {
		return new DiffractionCrystalEnvironment(wavelength);
	}
}
