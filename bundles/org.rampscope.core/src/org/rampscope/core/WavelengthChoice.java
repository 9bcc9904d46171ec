/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.core.units.Wavelength;

/**
 * Which wavelength to use, and what to say about it: the only place that knows the precedence.
 * <table>
 * <caption>The first that is known is used</caption>
 * <tr><th></th><th>source</th><th>why there</th></tr>
 * <tr><td>1</td><td>a setting of the user</td><td>whoever writes it down means it</td></tr>
 * <tr><td>2</td><td>a calibration that the user gives</td><td>refined on rings of a known substance</td></tr>
 * <tr><td>3</td><td>the wavelength that the metadata state</td><td>in a reduced ramp it is the one that was used</td></tr>
 * <tr><td>4</td><td>the energy that the metadata state</td><td>the same quantity; where both contradict each other, energies are what
 * monochromators were set to and wavelengths what was measured: {@link Wavelength#stated}</td></tr>
 * <tr><td>5</td><td>the geometry of the file</td><td>may be that of another time, but better than nothing</td></tr>
 * <tr><td>–</td><td>what the detector's server was told</td><td>typed in by hand and forgotten: compared, never used</td></tr>
 * </table>
 * A reduction writes what it used into metadata and geometry ({@link RampHeader#calibrated}), so that 1 and 2 stay what they were. Sources
 * that differ by more than 0.2 % make a note.
 *
 * @param wavelength the wavelength to use; empty where nothing says one
 * @param notes contradictions, and where the value comes from
 */
public record WavelengthChoice(Optional<Wavelength> wavelength, List<String> notes) {

	public WavelengthChoice {
		notes = List.copyOf(notes);
	}

	/** @return the wavelength of a ramp by itself */
	public static WavelengthChoice of(RampHeader header) {
		return of(header, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * @param header what the ramp says
	 * @param setting wavelength of a setting
	 * @param calibration a calibration that the user gives
	 * @param told what the detector's server was told
	 * @return which to use
	 */
	public static WavelengthChoice of(RampHeader header, Optional<Wavelength> setting, Optional<Geometry> calibration, Optional<Wavelength> told) {
		if (setting.isPresent()) {
			return new WavelengthChoice(setting, List.of(String.format(Locale.ROOT, "photon energy taken from the settings: %.4f keV (%.5f Å)",
					setting.get().energyKeV(), setting.get().angstrom())));
		}
		Optional<Wavelength> given = calibration.flatMap(Geometry::wavelength);
		Optional<Wavelength> stated = header.metadata().beam().wavelength();
		Optional<Wavelength> calibrated = given.or(() -> header.geometry().flatMap(Geometry::wavelength));
		Optional<Wavelength> used = given.or(() -> stated).or(() -> calibrated);
		List<String> notes = new ArrayList<>();
		if (stated.isPresent() && calibrated.isPresent() && !stated.get().agrees(calibrated.get())) {
			notes.add(String.format(Locale.ROOT, "the file says %.4f keV, the calibration %.4f keV (%.5f Å): %s was used", stated.get().energyKeV(),
					calibrated.get().energyKeV(), calibrated.get().angstrom(), given.isPresent() ? "the calibration" : "the file's value"));
		}
		if (told.isPresent() && used.isPresent() && !told.get().agrees(used.get())) {
			notes.add(String.format(Locale.ROOT,
					"the detector's file holds a beam energy of %.4f keV, the %s says %.4f keV (%.5f Å): the latter was used, the former is not trusted",
					told.get().energyKeV(), given.isPresent() ? "calibration" : "metadata", used.get().energyKeV(), used.get().angstrom()));
		}
		if (stated.isEmpty() && used.isPresent()) {
			notes.add(String.format(Locale.ROOT, "photon energy taken from the calibration: %.4f keV", used.get().energyKeV()));
		}
		return new WavelengthChoice(used, notes);
	}
}
