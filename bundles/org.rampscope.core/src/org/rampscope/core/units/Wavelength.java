/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.units;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.GeometryException;

/**
 * The wavelength of the photons and their energy: one quantity, which sources write in either way. What a source states is kept as it is;
 * the other follows from it.
 *
 * @param angstrom wavelength in ångström, finite and positive
 * @param energyKeV photon energy in keV, finite and positive, the same within {@link #ROUNDING}
 */
public record Wavelength(double angstrom, double energyKeV) {

	/** h·c in keV·Å; exact constants of the SI (2019). */
	public static final double HC_KEV_ANGSTROM = 12.398419843320026;

	/** Energy and wavelength of one source are one number written twice: they differ by their rounding at most. */
	public static final double ROUNDING = 1e-3;

	/** Different sources that differ by less say the same: calibrations refine a wavelength to about a part in a thousand. */
	private static final double SAME = 2e-3;

	public Wavelength {
		if (!isKnown(angstrom)) {
			throw new GeometryException("wavelength is " + angstrom + " Å", "Give a wavelength greater than zero");
		}
		if (!isKnown(energyKeV)) {
			throw new GeometryException("photon energy is " + energyKeV + " keV", "Give an energy greater than zero");
		}
		if (contradict(energyKeV, angstrom)) {
			throw new GeometryException("a photon energy of " + energyKeV + " keV contradicts a wavelength of " + angstrom + " Å", "Give one of them");
		}
	}

	/** @param angstrom wavelength in ångström, finite and positive */
	public Wavelength(double angstrom) {
		this(angstrom, HC_KEV_ANGSTROM / angstrom);
	}

	/**
	 * @param keV photon energy in keV, finite and positive
	 * @return the wavelength of such photons
	 */
	public static Wavelength ofEnergyKeV(double keV) {
		if (!isKnown(keV)) {
			throw new GeometryException("photon energy is " + keV + " keV", "Give an energy greater than zero");
		}
		return new Wavelength(HC_KEV_ANGSTROM / keV, keV);
	}

	/**
	 * What one source states. Where its two numbers contradict each other, the wavelength is taken: it is what calibrations measure.
	 *
	 * @param source what to call the source in a note
	 * @param energyKeV photon energy in keV; NaN where it says none
	 * @param angstrom wavelength in ångström; NaN where it says none
	 * @param notes told of numbers that cannot be, and of a contradiction
	 * @return the wavelength; empty where the source says neither
	 */
	public static Optional<Wavelength> stated(String source, double energyKeV, double angstrom, List<String> notes) {
		if (!Double.isNaN(energyKeV) && !isKnown(energyKeV)) {
			notes.add(source + ": a photon energy of " + energyKeV + " keV is left out");
		}
		if (!Double.isNaN(angstrom) && !isKnown(angstrom)) {
			notes.add(source + ": a wavelength of " + angstrom + " Å is left out");
		}
		if (!isKnown(angstrom)) {
			return isKnown(energyKeV) ? Optional.of(ofEnergyKeV(energyKeV)) : Optional.empty();
		}
		Wavelength alone = new Wavelength(angstrom);
		if (!isKnown(energyKeV)) {
			return Optional.of(alone);
		}
		if (contradict(energyKeV, angstrom)) {
			notes.add(source + ": a photon energy of " + energyKeV + " keV contradicts the wavelength of " + angstrom + " Å, which is "
					+ alone.energyKeV() + " keV; the wavelength is taken, because calibrations measure it");
			return Optional.of(alone);
		}
		return Optional.of(new Wavelength(angstrom, energyKeV));
	}

	private static boolean isKnown(double value) {
		return value > 0 && !Double.isInfinite(value);
	}

	private static boolean contradict(double energyKeV, double angstrom) {
		return Math.abs(energyKeV * angstrom / HC_KEV_ANGSTROM - 1) > ROUNDING;
	}

	/** @return whether another source says the same, within 0.2 % */
	public boolean agrees(Wavelength other) {
		return Math.abs(angstrom / other.angstrom - 1) <= SAME;
	}

	/** By the wavelength alone: simulated ramps take their identifier from the text of their recipe, and keep it. */
	@Override
	public String toString() {
		return "Wavelength[angstrom=" + angstrom + "]";
	}

	/** @return wavelength in metres */
	public double metres() {
		return angstrom * 1e-10;
	}
}
