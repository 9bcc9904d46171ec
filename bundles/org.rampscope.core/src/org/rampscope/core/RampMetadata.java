/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.units.Wavelength;

/**
 * What a file must say beside the numbers so that another facility can use it. Unknown: NaN, empty text, empty optional.
 *
 * @param title title of the ramp
 * @param start start of the ramp
 * @param end end of the ramp
 * @param identifiers identifiers and licence
 * @param users people responsible
 * @param facility source and instrument
 * @param beam photons at the sample
 * @param detector the area detector
 * @param sample sample, medium, calibrant and cell
 * @param plan the intended pressure path
 * @param pressure how the pressure was found
 */
public record RampMetadata(String title, Optional<OffsetDateTime> start, Optional<OffsetDateTime> end, Identifiers identifiers,
		List<Person> users, Facility facility, Beam beam, DetectorInfo detector, Sample sample, RampPlan plan,
		PressureDetermination pressure) {

	/** Nothing is known. */
	public static final RampMetadata UNKNOWN = new RampMetadata("", Optional.empty(), Optional.empty(), Identifiers.UNKNOWN, List.of(),
			Facility.UNKNOWN, Beam.UNKNOWN, DetectorInfo.UNKNOWN, Sample.UNKNOWN, RampPlan.UNKNOWN, PressureDetermination.UNKNOWN);

	public RampMetadata {
		users = List.copyOf(users);
	}

	/**
	 * @param experiment proposal or beamtime identifier
	 * @param uuid UUID of this record
	 * @param doi DOI of the published data set
	 * @param licence SPDX licence expression or URL
	 */
	public record Identifiers(String experiment, String uuid, String doi, String licence) {
		public static final Identifiers UNKNOWN = new Identifiers("", "", "", "");
	}

	/**
	 * @param name name
	 * @param role role in the experiment
	 * @param affiliation affiliation
	 * @param orcid ORCID iD
	 */
	public record Person(String name, String role, String affiliation, String orcid) {
	}

	/**
	 * @param instrument beamline or instrument
	 * @param source name of the facility
	 * @param sourceType kind of source as NXsource names it
	 * @param probe radiation, x-ray
	 */
	public record Facility(String instrument, String source, String sourceType, String probe) {
		public static final Facility UNKNOWN = new Facility("", "", "", "");
	}

	/**
	 * @param wavelength wavelength and energy of the photons, as somebody states them; empty where nobody does
	 * @param energySpreadKeV bandwidth in keV
	 * @param extentUm beam size in micrometres
	 */
	public record Beam(Optional<Wavelength> wavelength, double energySpreadKeV, double extentUm) {
		public static final Beam UNKNOWN = new Beam(Optional.empty(), Double.NaN, Double.NaN);

		/** @return a beam of which nothing but this is known */
		public static Beam of(Wavelength wavelength) {
			return UNKNOWN.with(wavelength);
		}

		/** @return this with another wavelength */
		public Beam with(Wavelength newWavelength) {
			return new Beam(Optional.of(newWavelength), energySpreadKeV, extentUm);
		}

		/** @return photon energy in keV; NaN where unknown */
		public double energyKeV() {
			return wavelength.map(Wavelength::energyKeV).orElse(Double.NaN);
		}

		/** @return wavelength in ångström; NaN where unknown */
		public double wavelengthAngstrom() {
			return wavelength.map(Wavelength::angstrom).orElse(Double.NaN);
		}
	}

	/**
	 * @param description model
	 * @param countTimeS exposure per frame in seconds
	 * @param frameTimeS frame period in seconds
	 * @param saturationCounts value at and above which a pixel is saturated
	 * @param sensorMaterial sensor material
	 * @param sensorThicknessUm sensor thickness in micrometres
	 * @param thresholdKeV energy threshold in keV
	 */
	public record DetectorInfo(String description, double countTimeS, double frameTimeS, double saturationCounts, String sensorMaterial,
			double sensorThicknessUm, double thresholdKeV) {
		public static final DetectorInfo UNKNOWN = new DetectorInfo("", Double.NaN, Double.NaN, Double.NaN, "", Double.NaN, Double.NaN);
	}

	/**
	 * @param name name
	 * @param formula chemical formula, Hill order
	 * @param temperatureK temperature in kelvin
	 * @param spaceGroup space group of the starting phase
	 * @param mediumFormula formula of the pressure medium, or {@code none}
	 * @param calibrantName pressure marker
	 * @param calibrantFormula its formula
	 * @param calibrantSpaceGroup its space group
	 * @param cellName name of the pressure cell
	 * @param cellType dDAC, mDAC, DAC, large volume press, gas cell or other
	 * @param culetUm culet diameter in micrometres
	 */
	public record Sample(String name, String formula, double temperatureK, String spaceGroup, String mediumFormula, String calibrantName,
			String calibrantFormula, String calibrantSpaceGroup, String cellName, String cellType, double culetUm) {
		public static final Sample UNKNOWN = new Sample("", "", Double.NaN, "", "", "", "", "", "", "", Double.NaN);
	}

	/**
	 * @param direction compression, decompression, cycle or static
	 * @param rateGPaPerS mean rate in GPa/s
	 * @param startGPa start in GPa
	 * @param targetGPa target in GPa
	 * @param waveform linear, step, sine, …
	 */
	public record RampPlan(String direction, double rateGPaPerS, double startGPa, double targetGPa, String waveform) {
		public static final RampPlan UNKNOWN = new RampPlan("", Double.NaN, Double.NaN, Double.NaN, "");
	}

	/**
	 * @param method one of the definition's methods, {@code unknown} where nobody said
	 * @param program program that found it
	 * @param version its version
	 */
	public record PressureDetermination(String method, String program, String version) {
		public static final PressureDetermination UNKNOWN = new PressureDetermination("unknown", "", "");
	}

	/** @return this with another beam */
	public RampMetadata withBeam(Beam newBeam) {
		return new RampMetadata(title, start, end, identifiers, users, facility, newBeam, detector, sample, plan, pressure);
	}

	/** @return this with another way of finding the pressure */
	public RampMetadata withPressure(PressureDetermination newPressure) {
		return new RampMetadata(title, start, end, identifiers, users, facility, beam, detector, sample, plan, newPressure);
	}

	/** @return this with other identifiers */
	public RampMetadata withIdentifiers(Identifiers newIdentifiers) {
		return new RampMetadata(title, start, end, newIdentifiers, users, facility, beam, detector, sample, plan, pressure);
	}
}
