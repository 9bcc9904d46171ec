/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.rampscope.core.RampMetadata;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.metadata.MetadataKey.Kind;

/** All values of metadata but the users, by path, and metadata made of them. */
final class MetadataKeys {

	/** Path of the wavelength. */
	static final String WAVELENGTH = "beam.wavelength_angstrom";

	static final List<String> CELLS = List.of("dDAC", "mDAC", "DAC", "large volume press", "gas cell", "other");
	static final List<String> DIRECTIONS = List.of("compression", "decompression", "cycle", "static");
	static final List<String> METHODS = List.of("calibrant equation of state", "ruby fluorescence", "diamond Raman", "membrane calibration",
			"sensor",
			"sample equation of state", "interpolation", "unknown");

	static final List<MetadataKey> ALL = List.of(text("title", "What was done", "Compression of (Mg,Fe)O, ramp 7", RampMetadata::title),
			time("start", "When the first frame began, ISO 8601 with offset", RampMetadata::start),
			time("end", "When the last frame ended", RampMetadata::end),
			text("identifiers.experiment", "Proposal or beamtime identifier", "I-20260001", m -> m.identifiers().experiment()),
			text("identifiers.uuid", "UUID of the record; made by the writer where it is left out", "", m -> m.identifiers().uuid()),
			text("identifiers.doi", "DOI of the published data set", "", m -> m.identifiers().doi()),
			text("identifiers.licence", "SPDX licence expression or URL", "CC-BY-4.0", m -> m.identifiers().licence()),
			text("facility.instrument", "Beamline", "P02.2", m -> m.facility().instrument()),
			text("facility.source", "Facility", "PETRA III", m -> m.facility().source()),
			text("facility.source_type", "Kind of source", "Synchrotron X-ray Source", m -> m.facility().sourceType()),
			chosen("facility.probe", "Radiation", List.of("x-ray"), m -> m.facility().probe()),
			number("beam.energy_keV", "Photon energy in keV", "25.64", m -> m.beam().energyKeV()),
			number(WAVELENGTH, "Wavelength in ångström; energy or wavelength is enough", "", m -> m.beam().wavelengthAngstrom()),
			number("beam.energy_spread_keV", "Bandwidth in keV", "", m -> m.beam().energySpreadKeV()),
			number("beam.extent_um", "Beam size at the sample in micrometres", "", m -> m.beam().extentUm()),
			text("detector.description", "Detector model", "LAMBDA GaAs 2M", m -> m.detector().description()),
			number("detector.count_time_s", "Exposure of a frame in seconds", "0.1", m -> m.detector().countTimeS()),
			number("detector.frame_time_s", "Frame period in seconds", "", m -> m.detector().frameTimeS()),
			number("detector.saturation_counts", "Counts at and above which a pixel is saturated", "", m -> m.detector().saturationCounts()),
			text("detector.sensor_material", "Sensor material", "GaAs", m -> m.detector().sensorMaterial()),
			number("detector.sensor_thickness_um", "Sensor thickness in micrometres", "", m -> m.detector().sensorThicknessUm()),
			number("detector.threshold_keV", "Energy threshold in keV", "", m -> m.detector().thresholdKeV()),
			text("sample.name", "Sample", "ferropericlase", m -> m.sample().name()),
			text("sample.formula", "Chemical formula, Hill order", "Fe0.8Mg0.2O", m -> m.sample().formula()),
			number("sample.temperature_K", "Temperature in kelvin", "300", m -> m.sample().temperatureK()),
			text("sample.space_group", "Space group of the starting phase", "Fm-3m", m -> m.sample().spaceGroup()),
			text("sample.medium_formula", "Formula of the pressure medium, or none", "Ne", m -> m.sample().mediumFormula()),
			text("sample.calibrant_name", "Pressure marker in the cell", "platinum", m -> m.sample().calibrantName()),
			text("sample.calibrant_formula", "Its formula", "Pt", m -> m.sample().calibrantFormula()),
			text("sample.calibrant_space_group", "Its space group", "Fm-3m", m -> m.sample().calibrantSpaceGroup()),
			text("sample.cell_name", "Which pressure cell", "", m -> m.sample().cellName()),
			chosen("sample.cell_type", "Kind of pressure cell", CELLS, m -> m.sample().cellType()),
			number("sample.culet_um", "Culet diameter in micrometres", "", m -> m.sample().culetUm()),
			chosen("ramp.direction", "Direction of the intended pressure path", DIRECTIONS, m -> m.plan().direction()),
			number("ramp.rate_GPa_per_s", "Mean rate in GPa/s", "", m -> m.plan().rateGPaPerS()),
			number("ramp.start_GPa", "Pressure at the start in GPa", "", m -> m.plan().startGPa()),
			number("ramp.target_GPa", "Pressure at the end in GPa", "", m -> m.plan().targetGPa()),
			text("ramp.waveform", "linear, step, trapezoid, sine", "", m -> m.plan().waveform()),
			chosen("pressure.method", "How the pressure was found", METHODS, m -> m.pressure().method()),
			text("pressure.program", "Program that found it", "", m -> m.pressure().program()),
			text("pressure.version", "Its version", "", m -> m.pressure().version()));

	private MetadataKeys() {
		// a table
	}

	private static MetadataKey text(String path, String doc, String example, Function<RampMetadata, String> get) {
		return new MetadataKey(path, Kind.TEXT, doc, example, List.of(), get::apply);
	}

	private static MetadataKey chosen(String path, String doc, List<String> allowed, Function<RampMetadata, String> get) {
		return new MetadataKey(path, Kind.TEXT, doc, allowed.get(0), allowed, get::apply);
	}

	private static MetadataKey number(String path, String doc, String example, ToDoubleFunction<RampMetadata> get) {
		return new MetadataKey(path, Kind.NUMBER, doc, example, List.of(), get::applyAsDouble);
	}

	private static MetadataKey time(String path, String doc, Function<RampMetadata, Optional<OffsetDateTime>> get) {
		return new MetadataKey(path, Kind.TIME, doc, "2026-01-31T12:00:00+01:00", List.of(), get::apply);
	}

	/** @return what is known, by path: texts, numbers and times */
	static Map<String, Object> known(RampMetadata metadata) {
		Map<String, Object> known = new LinkedHashMap<>();
		for (MetadataKey key : ALL) {
			Object value = key.get().apply(metadata);
			if (value instanceof Optional<?> time) {
				time.ifPresent(t -> known.put(key.path(), t));
			} else if (value instanceof Double d ? !d.isNaN() : !((String) value).isEmpty() && !isUnknownMethod(key, value)) {
				known.put(key.path(), value);
			}
		}
		return known;
	}

	/** The method unknown says as much as no method. */
	private static boolean isUnknownMethod(MetadataKey key, Object value) {
		return key.path().equals("pressure.method") && value.equals("unknown");
	}

	/**
	 * @param notes told of what cannot be
	 * @return metadata of these values; what is absent is unknown
	 */
	static RampMetadata of(String source, Map<String, Object> v, List<RampMetadata.Person> users, List<String> notes) {
		return new RampMetadata(t(v, "title"), Optional.ofNullable((OffsetDateTime) v.get("start")),
				Optional.ofNullable((OffsetDateTime) v.get("end")),
				new RampMetadata.Identifiers(t(v, "identifiers.experiment"), t(v, "identifiers.uuid"), t(v, "identifiers.doi"), t(v,
						"identifiers.licence")),
				users, new RampMetadata.Facility(t(v, "facility.instrument"), t(v, "facility.source"), t(v, "facility.source_type"), t(v,
						"facility.probe")),
				new RampMetadata.Beam(Wavelength.stated(source, n(v, "beam.energy_keV"), n(v, WAVELENGTH), notes), n(v, "beam.energy_spread_keV"), n(v,
						"beam.extent_um")),
				new RampMetadata.DetectorInfo(t(v, "detector.description"), n(v, "detector.count_time_s"), n(v, "detector.frame_time_s"),
						n(v, "detector.saturation_counts"), t(v, "detector.sensor_material"), n(v, "detector.sensor_thickness_um"), n(v,
								"detector.threshold_keV")),
				new RampMetadata.Sample(t(v, "sample.name"), t(v, "sample.formula"), n(v, "sample.temperature_K"), t(v, "sample.space_group"),
						t(v, "sample.medium_formula"), t(v, "sample.calibrant_name"), t(v, "sample.calibrant_formula"), t(v, "sample.calibrant_space_group"),
						t(v, "sample.cell_name"), t(v, "sample.cell_type"), n(v, "sample.culet_um")),
				new RampMetadata.RampPlan(t(v, "ramp.direction"), n(v, "ramp.rate_GPa_per_s"), n(v, "ramp.start_GPa"), n(v, "ramp.target_GPa"), t(v,
						"ramp.waveform")),
				new RampMetadata.PressureDetermination((String) v.getOrDefault("pressure.method", "unknown"), t(v, "pressure.program"), t(v,
						"pressure.version")));
	}

	private static String t(Map<String, Object> values, String path) {
		return (String) values.getOrDefault(path, "");
	}

	private static double n(Map<String, Object> values, String path) {
		return (Double) values.getOrDefault(path, Double.NaN);
	}
}
