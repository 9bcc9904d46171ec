/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.rampscope.core.FrameSeries;
import org.rampscope.core.Geometry;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.FrameSeriesReader;

/**
 * Which wavelength to use, and what to say about it. A calibration given by the user was refined on rings of a known
 * substance; numbers that a control system wrote beside the frames often were not looked at by anybody.
 *
 * @param wavelength the wavelength to use; empty where nothing says one
 * @param notes contradictions, and where the value comes from
 */
record BeamCheck(Optional<Wavelength> wavelength, List<String> notes) {

	/** Wavelengths that differ by less are the same: calibrations refine to about a part in a thousand. */
	private static final double TOLERANCE = 0.002;

	static BeamCheck of(Geometry geometry, boolean calibrationGiven, FrameSeries series) {
		List<String> notes = new ArrayList<>();
		RampMetadata.Beam beam = series.metadata().beam();
		Optional<Wavelength> stated = Double.isFinite(beam.wavelengthAngstrom()) ? Optional.of(new Wavelength(beam.wavelengthAngstrom()))
				: Double.isFinite(beam.energyKeV()) ? Optional.of(Wavelength.ofEnergyKeV(beam.energyKeV())) : Optional.empty();
		Optional<Wavelength> calibrated = geometry.wavelength();
		OptionalDouble collected = FrameSeriesReader.storedBeamEnergyKeV(series);
		Optional<Wavelength> used = calibrationGiven ? calibrated.or(() -> stated) : stated.or(() -> calibrated);
		if (stated.isPresent() && calibrated.isPresent() && differ(stated.get(), calibrated.get())) {
			notes.add(String.format(Locale.ROOT, "the file says %.4f keV, the calibration %.4f keV (%.5f Å): %s was used", stated.get().energyKeV(),
					calibrated.get().energyKeV(), calibrated.get().angstrom(), calibrationGiven ? "the calibration" : "the file's value"));
		}
		if (collected.isPresent() && used.isPresent() && differ(Wavelength.ofEnergyKeV(collected.getAsDouble()), used.get())) {
			notes.add(String.format(Locale.ROOT,
					"the detector's file holds a beam energy of %.4f keV, the %s says %.4f keV (%.5f Å): the latter was used, the former is not trusted",
					collected.getAsDouble(), calibrationGiven ? "calibration" : "metadata", used.get().energyKeV(), used.get().angstrom()));
		}
		if (stated.isEmpty() && used.isPresent()) {
			notes.add(String.format(Locale.ROOT, "photon energy taken from the calibration: %.4f keV", used.get().energyKeV()));
		}
		return new BeamCheck(used, List.copyOf(notes));
	}

	/** A wavelength that the user gives goes before all others. */
	static BeamCheck given(Wavelength wavelength) {
		return new BeamCheck(Optional.of(wavelength), List.of(String.format(Locale.ROOT, "photon energy taken from the settings: %.4f keV (%.5f Å)",
				wavelength.energyKeV(), wavelength.angstrom())));
	}

	/** @return the metadata with the wavelength that was used */
	RampMetadata complete(RampMetadata metadata) {
		RampMetadata.Beam beam = metadata.beam();
		return wavelength.map(w -> metadata.withBeam(new RampMetadata.Beam(w.energyKeV(), w.angstrom(), beam.energySpreadKeV(), beam.extentUm())))
				.orElse(metadata);
	}

	private static boolean differ(Wavelength a, Wavelength b) {
		return Math.abs(a.angstrom() / b.angstrom() - 1) > TOLERANCE;
	}
}
