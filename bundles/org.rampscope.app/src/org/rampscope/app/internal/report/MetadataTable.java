/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;

/** What a result says beside the numbers, and what it does not say. */
final class MetadataTable {

	private final List<List<String>> known = new ArrayList<>();
	private final List<String> missing = new ArrayList<>();

	MetadataTable(Ramp<Patterns> scan) {
		RampMetadata m = scan.metadata();
		text("start", m.start().map(Object::toString).orElse(""));
		text("facility", m.facility().source());
		text("instrument", m.facility().instrument());
		number("photon energy", m.beam().energyKeV(), "keV", "%.4f");
		number("wavelength", m.beam().wavelengthAngstrom(), "Å", "%.5f");
		text("detector", m.detector().description());
		number("exposure per frame", m.detector().countTimeS(), "s", "%.4g");
		text("sample", m.sample().name());
		text("formula", m.sample().formula());
		text("pressure medium", m.sample().mediumFormula());
		text("pressure cell", m.sample().cellType());
		text("ramp", m.plan().direction());
		number("compression rate", m.plan().rateGPaPerS(), "GPa/s", "%.4g");
		text("pressure from", "unknown".equals(m.pressure().method()) ? "" : m.pressure().method());
		scan.geometry().ifPresent(this::geometry);
		text("licence", m.identifiers().licence());
	}

	List<List<String>> known() {
		return known;
	}

	List<String> missing() {
		return missing;
	}

	private void geometry(Geometry g) {
		known.add(List.of("geometry (PONI)", String.format(Locale.ROOT,
				"distance %.3f mm, poni %.3f, %.3f mm, rotations %.5f, %.5f, %.5f rad, orientation %d", 1e3 * g.distanceM(), 1e3 * g.poni1M(),
				1e3 * g.poni2M(), g.rot1Rad(), g.rot2Rad(), g.rot3Rad(), g.orientation())));
	}

	private void text(String name, String value) {
		if (value.isBlank()) {
			missing.add(name);
		} else {
			known.add(List.of(name, value));
		}
	}

	private void number(String name, double value, String unit, String format) {
		if (Double.isFinite(value)) {
			known.add(List.of(name, String.format(Locale.ROOT, format, value) + " " + unit));
		} else {
			missing.add(name);
		}
	}
}
