/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.OptionalDouble;

import org.rampscope.core.units.Wavelength;

import picocli.CommandLine.Option;

/** The photons, where files do not say them. */
final class PhotonOptions {

	@Option(names = "--energy", paramLabel = "KEV", description = "Photon energy in keV, where the files do not say it or say it wrong.")
	private double energyKeV = Double.NaN;

	@Option(names = "--wavelength", paramLabel = "ANGSTROM", description = "Wavelength in ångström, instead of --energy.")
	private double angstrom = Double.NaN;

	/** @return wavelength in ångström; empty where neither option is given */
	OptionalDouble wavelengthAngstrom() {
		boolean energy = !Double.isNaN(energyKeV);
		boolean length = !Double.isNaN(angstrom);
		if (energy && length) {
			throw new UsageException("both --energy and --wavelength are given", "Give one of them");
		}
		if (energy) {
			return OptionalDouble.of(Wavelength.ofEnergyKeV(energyKeV).angstrom());
		}
		return length ? OptionalDouble.of(new Wavelength(angstrom).angstrom()) : OptionalDouble.empty();
	}
}
