/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.OptionalDouble;

import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;

/** The wavelength of a ramp: that of the geometry, which somebody refined, goes before what the metadata say. */
public final class RampWavelength {

	private RampWavelength() {
		// functions
	}

	/** @return in ångström; empty where the ramp does not say one */
	public static OptionalDouble angstrom(RampScan scan) {
		return scan.geometry().flatMap(g -> g.wavelength()).map(w -> OptionalDouble.of(w.angstrom())).orElseGet(() -> of(scan.metadata()));
	}

	/** @return in ångström; empty where the metadata say neither wavelength nor energy */
	public static OptionalDouble of(RampMetadata metadata) {
		RampMetadata.Beam beam = metadata.beam();
		if (beam.wavelengthAngstrom() > 0) {
			return OptionalDouble.of(beam.wavelengthAngstrom());
		}
		return beam.energyKeV() > 0 ? OptionalDouble.of(Wavelength.ofEnergyKeV(beam.energyKeV()).angstrom()) : OptionalDouble.empty();
	}

	/**
	 * @param setting wavelength that a setting says, in ångström; NaN for that of the ramp
	 * @param scan a ramp
	 * @return the wavelength
	 * @throws GeometryException where neither says one
	 */
	public static Wavelength required(double setting, RampScan scan) {
		return required(setting > 0 ? OptionalDouble.of(setting) : angstrom(scan));
	}

	/** As {@link #required(double, RampScan)}, with the ramp's metadata. */
	public static Wavelength required(double setting, RampMetadata metadata) {
		return required(setting > 0 ? OptionalDouble.of(setting) : of(metadata));
	}

	private static Wavelength required(OptionalDouble known) {
		return new Wavelength(known.orElseThrow(() -> new GeometryException(
				"the ramp does not say its wavelength, without which lines have no spacing",
				"Give the photon energy in a metadata file or in the settings, or integrate with a calibration that has a wavelength")));
	}
}
