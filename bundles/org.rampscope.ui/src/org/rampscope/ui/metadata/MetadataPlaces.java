/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.metadata;

import java.util.Map;
import java.util.Optional;

/** Where the values of the metadata lie in a NeXus file of our definition. */
final class MetadataPlaces {

	private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("title", "title"), Map.entry("start", "start_time"),
			Map.entry("end", "end_time"), Map.entry("identifiers.experiment", "experiment_identifier"),
			Map.entry("identifiers.uuid", "entry_identifier_uuid"), Map.entry("identifiers.doi", "identifier_dataset"),
			Map.entry("identifiers.licence", "license"), Map.entry("facility.instrument", "instrument/name"),
			Map.entry("facility.source", "instrument/source/name"), Map.entry("facility.source_type", "instrument/source/type"),
			Map.entry("facility.probe", "instrument/source/probe"), Map.entry("beam.energy_keV", "instrument/beam/incident_energy"),
			Map.entry("beam.wavelength_angstrom", "instrument/beam/incident_wavelength"),
			Map.entry("beam.energy_spread_keV", "instrument/beam/incident_energy_spread"), Map.entry("beam.extent_um",
					"instrument/beam/extent"),
			Map.entry("detector.description", "instrument/detector/description"),
			Map.entry("detector.count_time_s", "instrument/detector/count_time"),
			Map.entry("detector.frame_time_s", "instrument/detector/frame_time"),
			Map.entry("detector.saturation_counts", "instrument/detector/saturation_value"),
			Map.entry("detector.sensor_material", "instrument/detector/sensor_material"),
			Map.entry("detector.sensor_thickness_um", "instrument/detector/sensor_thickness"),
			Map.entry("detector.threshold_keV", "instrument/detector/threshold_energy"), Map.entry("sample.name", "sample/name"),
			Map.entry("sample.formula", "sample/chemical_formula"), Map.entry("sample.temperature_K", "sample/temperature"),
			Map.entry("sample.space_group", "sample/space_group"),
			Map.entry("sample.medium_formula", "sample/pressure_medium/chemical_formula"),
			Map.entry("sample.calibrant_name", "sample/pressure_calibrant/name"),
			Map.entry("sample.calibrant_formula", "sample/pressure_calibrant/chemical_formula"),
			Map.entry("sample.calibrant_space_group", "sample/pressure_calibrant/space_group"),
			Map.entry("sample.cell_name", "sample/pressure_cell/name"), Map.entry("sample.cell_type", "sample/pressure_cell/type"),
			Map.entry("sample.culet_um", "sample/pressure_cell/culet_diameter"), Map.entry("ramp.direction", "ramp/direction"),
			Map.entry("ramp.rate_GPa_per_s", "ramp/compression_rate"), Map.entry("ramp.start_GPa", "ramp/start_pressure"),
			Map.entry("ramp.target_GPa", "ramp/target_pressure"), Map.entry("ramp.waveform", "ramp/waveform"),
			Map.entry("pressure.method", "pressure_determination/method"), Map.entry("pressure.program", "pressure_determination/program"),
			Map.entry("pressure.version", "pressure_determination/version"));

	private MetadataPlaces() {
	}

	/** @return the value that lies at a place of the file */
	static Optional<String> valueAt(String filePath) {
		return PLACES.entrySet().stream().filter(place -> filePath.equals("/entry/" + place.getValue())).map(Map.Entry::getKey).findFirst();
	}
}
