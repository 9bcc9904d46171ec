/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.diffraction;

import java.io.Serializable;

/** The photons. */
public class DiffractionCrystalEnvironment implements Serializable, Cloneable {

	public DiffractionCrystalEnvironment() {
		throw new UnsupportedOperationException();
	}

	public DiffractionCrystalEnvironment(double wavelengthAngstrom) {
		throw new UnsupportedOperationException();
	}

	public double getWavelength() {
		throw new UnsupportedOperationException();
	}

	public void setWavelength(double wavelengthAngstrom) {
		throw new UnsupportedOperationException();
	}

	public double getEnergy() {
		throw new UnsupportedOperationException();
	}

	public static double calculateEnergy(double wavelengthAngstrom) {
		throw new UnsupportedOperationException();
	}

	public static double calculateWavelength(double energyKeV) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DiffractionCrystalEnvironment clone() {
		throw new UnsupportedOperationException();
	}
}
