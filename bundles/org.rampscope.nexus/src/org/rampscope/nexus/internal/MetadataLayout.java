/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampMetadata.Beam;
import org.rampscope.core.RampMetadata.DetectorInfo;
import org.rampscope.core.RampMetadata.Facility;
import org.rampscope.core.RampMetadata.Identifiers;
import org.rampscope.core.RampMetadata.Person;
import org.rampscope.core.RampMetadata.PressureDetermination;
import org.rampscope.core.RampMetadata.RampPlan;
import org.rampscope.core.RampMetadata.Sample;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;

/** Where the metadata of a ramp lie below an NXentry: both ways. */
final class MetadataLayout {

	private static final String USER = "user";

	private MetadataLayout() {
		// functions
	}

	/** Puts everything but instrument and sample, which hold more than metadata. */
	static void write(TreeFields entry, RampMetadata m) {
		entry.requiredText("title", m.title()).time("start_time", m.start()).time("end_time", m.end());
		Identifiers ids = m.identifiers();
		entry.text("experiment_identifier", ids.experiment());
		entry.text("entry_identifier_uuid", ids.uuid().isEmpty() ? UUID.randomUUID().toString() : ids.uuid());
		entry.text("identifier_dataset", ids.doi()).text("license", ids.licence());
		for (int i = 0; i < m.users().size(); i++) {
			Person p = m.users().get(i);
			entry.group(i == 0 ? USER : USER + "_" + (i + 1), new TreeFields("NXuser").requiredText("name", p.name()).text("role", p.role())
					.text("affiliation", p.affiliation()).text("ORCID", p.orcid()).build());
		}
		RampPlan plan = m.plan();
		entry.group("ramp", new TreeFields("NXparameters").requiredText("direction", plan.direction())
				.number("compression_rate", plan.rateGPaPerS(), "GPa/s").number("start_pressure", plan.startGPa(), "GPa")
				.number("target_pressure", plan.targetGPa(), "GPa").text("waveform", plan.waveform()).build());
		PressureDetermination pressure = m.pressure();
		entry.group("pressure_determination", new TreeFields("NXprocess").requiredText("method", pressure.method())
				.text("program", pressure.program()).text("version", pressure.version()).build());
	}

	/** @return the instrument without its detector */
	static TreeFields instrument(RampMetadata m) {
		Facility f = m.facility();
		Beam b = m.beam();
		return new TreeFields("NXinstrument").requiredText("name", f.instrument())
				.group("source", new TreeFields("NXsource").requiredText("name", f.source()).requiredText("type", f.sourceType())
						.requiredText("probe", f.probe(), "x-ray").build())
				.group("beam", new TreeFields("NXbeam").requiredNumber("incident_energy", b.energyKeV(), "keV")
						.requiredNumber("incident_wavelength", b.wavelengthAngstrom(), "angstrom")
						.number("incident_energy_spread", b.energySpreadKeV(), "keV").number("extent", b.extentUm(), "um").build());
	}

	/** Puts what is known of the detector beside its geometry. */
	static void detector(TreeFields detector, DetectorInfo d) {
		detector.text("description", d.description()).requiredNumber("count_time", d.countTimeS(), "s").number("frame_time", d.frameTimeS(), "s")
				.number("saturation_value", d.saturationCounts(), "").text("sensor_material", d.sensorMaterial())
				.number("sensor_thickness", d.sensorThicknessUm(), "um").number("threshold_energy", d.thresholdKeV(), "keV");
	}

	/** Puts everything of the sample but the pressure. */
	static void sample(TreeFields sample, Sample s) {
		sample.requiredText("name", s.name()).requiredText("chemical_formula", s.formula()).number("temperature", s.temperatureK(), "K")
				.text("space_group", s.spaceGroup());
		sample.groupIfAny("pressure_medium", new TreeFields("NXsample_component").text("chemical_formula", s.mediumFormula()));
		if (!(s.calibrantName() + s.calibrantFormula() + s.calibrantSpaceGroup()).isEmpty()) {
			sample.group("pressure_calibrant", new TreeFields("NXsample_component").requiredText("name", s.calibrantName())
					.requiredText("chemical_formula", s.calibrantFormula()).text("space_group", s.calibrantSpaceGroup()).build());
		}
		sample.group("pressure_cell", new TreeFields("NXenvironment").text("name", s.cellName()).requiredText("type", s.cellType(), "other")
				.number("culet_diameter", s.culetUm(), "um").build());
	}

	/**
	 * @param notes told of what cannot be
	 * @return the metadata of an entry
	 */
	static RampMetadata read(GroupView entry, List<String> notes) {
		Identifiers ids = new Identifiers(entry.text("experiment_identifier"), entry.text("entry_identifier_uuid"),
				entry.text("identifier_dataset"), entry.text("license"));
		GroupView instrument = entry.in("instrument");
		GroupView source = instrument.in("source");
		Facility facility = new Facility(instrument.knownText("name"), source.knownText("name"), source.knownText("type"),
				source.knownText("probe"));
		GroupView b = instrument.in("beam");
		Beam beam = new Beam(Wavelength.stated("the file", b.number("incident_energy", "keV"), b.number("incident_wavelength", "angstrom"), notes),
				b.number("incident_energy_spread", "keV"), b.number("extent", "um"));
		GroupView r = entry.in("ramp");
		RampPlan plan = new RampPlan(r.knownText("direction"), r.number("compression_rate", "GPa/s"), r.number("start_pressure", "GPa"),
				r.number("target_pressure", "GPa"), r.text("waveform"));
		GroupView p = entry.in("pressure_determination");
		PressureDetermination pressure = new PressureDetermination(p.has("method") ? p.text("method") : GroupView.UNKNOWN, p.text("program"),
				p.text("version"));
		Optional<java.time.OffsetDateTime> start = entry.time("start_time");
		return new RampMetadata(entry.knownText("title"), start, entry.time("end_time"), ids, users(entry), facility, beam,
				detectorInfo(instrument.in("detector")), sampleInfo(entry.in("sample")), plan, pressure);
	}

	private static List<Person> users(GroupView entry) {
		List<Person> users = new ArrayList<>();
		for (int i = 1; entry.hasGroup(i == 1 ? USER : USER + "_" + i); i++) {
			GroupView u = entry.in(i == 1 ? USER : USER + "_" + i);
			users.add(new Person(u.knownText("name"), u.text("role"), u.text("affiliation"), u.text("ORCID")));
		}
		return users;
	}

	static DetectorInfo detectorInfo(GroupView d) {
		return new DetectorInfo(d.text("description"), d.number("count_time", "s"), d.number("frame_time", "s"),
				d.number("saturation_value", ""), d.text("sensor_material"), d.number("sensor_thickness", "um"),
				d.number("threshold_energy", "keV"));
	}

	private static Sample sampleInfo(GroupView s) {
		GroupView calibrant = s.in("pressure_calibrant");
		GroupView cell = s.in("pressure_cell");
		return new Sample(s.knownText("name"), s.knownText("chemical_formula"), s.number("temperature", "K"), s.text("space_group"),
				s.in("pressure_medium").text("chemical_formula"), calibrant.knownText("name"), calibrant.knownText("chemical_formula"),
				calibrant.text("space_group"), cell.text("name"), cell.knownText("type"), cell.number("culet_diameter", "um"));
	}

	/** @return whether the group is one of a person */
	static boolean isUser(String name, DataGroup group) {
		return name.equals(USER) || (name.startsWith(USER + "_") && group.nexusClass().equals("NXuser"));
	}
}
