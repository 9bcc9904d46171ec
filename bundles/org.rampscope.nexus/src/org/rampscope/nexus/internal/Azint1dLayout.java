/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;

/** A ramp of patterns as the entry of the definition NXazint1d. */
public final class Azint1dLayout {

	private static final Map<String, Object> INTENSITY = Map.of("long_name", "intensity");
	private static final Map<String, Object> ERRORS = Map.of("long_name", "estimated intensity error");
	private static final String ARBITRARY = "arbitrary units";

	private Azint1dLayout() {
		// a function
	}

	/**
	 * @param scan the ramp
	 * @param now time of writing, for dates nobody knows
	 */
	public static DataGroup toEntry(Ramp<Patterns> scan, OffsetDateTime now) {
		DataGroup ours = RampLayout.toEntry(scan, now);
		DataGroup reduction = ours.groups().get("reduction");
		RampMetadata.Facility facility = scan.metadata().facility();
		DataGroup instrument = new TreeFields("NXinstrument").requiredText("name", facility.instrument())
				.group("monochromator", new TreeFields("NXmonochromator")
						.requiredNumber("wavelength", scan.metadata().beam().wavelengthAngstrom(), "angstrom")
						.requiredNumber("energy", scan.metadata().beam().energyKeV(), "keV").build())
				.group("source", new TreeFields("NXsource").requiredText("name", facility.source()).requiredText("type", facility.sourceType())
						.requiredText("probe", facility.probe(), "x-ray").build())
				.build();
		TreeFields entry = new TreeFields("NXentry").attribute("default", "data").text("definition", "NXazint1d")
				.put("solid_angle_applied", reduction.fields().get("solid_angle_applied"))
				.put("polarization_applied", reduction.fields().get("polarization_applied"))
				.put("normalization_applied", reduction.fields().get("normalization_applied")).group("instrument", instrument);
		entry.group("reduction", new TreeFields("NXprocess").put("program", reduction.fields().get("program"))
				.put("version", reduction.fields().get("version")).put("date", reduction.fields().get("date")).requiredText("reference", "")
				.group("input", reduction.groups().get("input")).build());
		entry.group("data", data(scan));
		return entry.build();
	}

	private static DataGroup data(Ramp<Patterns> scan) {
		RadialUnit unit = scan.data().axis().unit();
		boolean angle = unit == RadialUnit.TWO_THETA_DEG || unit == RadialUnit.TWO_THETA_RAD;
		TreeFields data = new TreeFields("NXdata").attribute("signal", "I").attribute("axes", new String[] { ".", "radial_axis" })
				.attribute("interpretation", "spectrum").put("I", new DataField(RampLayout.table(scan.data().intensityRows()), ARBITRARY, INTENSITY));
		scan.data().sigmaRows().ifPresent(s -> data.put("I_errors", new DataField(RampLayout.table(s), ARBITRARY, ERRORS)));
		data.put("radial_axis", new DataField(scan.data().axis().centres(), unit.nexusUnit(), Map.of("long_name", angle ? "2theta" : "q")));
		data.put("time", DataField.of(scan.frames().timeS(), "s")).put("pressure", DataField.of(scan.frames().pressureGPa(), "GPa"));
		return data.build();
	}
}
