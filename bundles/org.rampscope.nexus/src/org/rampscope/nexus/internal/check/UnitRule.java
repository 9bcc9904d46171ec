/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.nexus.internal.PhysicalUnit;

/** The unit categories of NXDL: which units may stand where. */
final class UnitRule {

	/** Category, and a unit of it. */
	private static final Map<String, String> EXAMPLES = Map.ofEntries(Map.entry("NX_ANGLE", "deg"), Map.entry("NX_AREA", "mm^2"),
			Map.entry("NX_CHARGE", "A s"), Map.entry("NX_COUNT", "count"), Map.entry("NX_CROSS_SECTION", "m^2"), Map.entry("NX_CURRENT", "A"),
			Map.entry("NX_ENERGY", "keV"), Map.entry("NX_FLUX", "1/s/cm^2"), Map.entry("NX_FREQUENCY", "Hz"), Map.entry("NX_LENGTH", "m"),
			Map.entry("NX_MASS", "g"), Map.entry("NX_MASS_DENSITY", "g/cm^3"), Map.entry("NX_MOLECULAR_WEIGHT", "g/mol"), Map.entry("NX_PERIOD",
					"s"),
			Map.entry("NX_PER_AREA", "1/m^2"), Map.entry("NX_PER_LENGTH", "1/m"), Map.entry("NX_POWER", "W"), Map.entry("NX_PRESSURE", "GPa"),
			Map.entry("NX_SCATTERING_LENGTH_DENSITY", "1/m^2"), Map.entry("NX_TEMPERATURE", "K"), Map.entry("NX_TIME", "s"),
			Map.entry("NX_TIME_OF_FLIGHT", "us"), Map.entry("NX_VOLTAGE", "V"), Map.entry("NX_VOLUME", "angstrom^3"),
			Map.entry("NX_WAVELENGTH", "angstrom"), Map.entry("NX_WAVENUMBER", "1/angstrom"), Map.entry("NX_EMITTANCE", "nm rad"));
	private static final Set<String> NONE = Set.of("NX_UNITLESS", "NX_DIMENSIONLESS");
	private static final Set<String> ANYTHING = Set.of("NX_ANY", "NX_TRANSFORMATION", "NX_SOLID_ANGLE", "NX_PULSES", "NX_POSITION");

	private UnitRule() {
		// functions
	}

	/** @return whether a field of that category must have a unit */
	static boolean needsUnit(String category) {
		return !category.isEmpty() && !NONE.contains(category);
	}

	/**
	 * @param category category of NXDL, or an example of a unit
	 * @param unit the unit in the file
	 * @return what is wrong; empty where nothing is
	 */
	static Optional<String> check(String category, Optional<String> unit) {
		if (NONE.contains(category)) {
			return unit.filter(u -> PhysicalUnit.parse(u).isEmpty() && !u.isBlank()).map(u -> "is '" + u + "'");
		}
		if (unit.isEmpty()) {
			return Optional.of("is missing");
		}
		if (ANYTHING.contains(category)) {
			return Optional.empty();
		}
		Optional<PhysicalUnit> wanted = PhysicalUnit.parse(EXAMPLES.getOrDefault(category, category));
		if (wanted.isEmpty()) {
			// a category or an example that is not known here
			return Optional.empty();
		}
		boolean right = PhysicalUnit.parse(unit.get()).filter(u -> !unit.get().isBlank()).filter(wanted.get()::isComparable).isPresent();
		return right ? Optional.empty() : Optional.of("is '" + unit.get() + "'");
	}

	static String describe(String category) {
		if (NONE.contains(category)) {
			return "no unit";
		}
		String example = EXAMPLES.get(category);
		if (example != null) {
			return "a unit of " + category.substring(3).toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " such as " + example;
		}
		return ANYTHING.contains(category) ? "a unit" : "a unit such as " + category;
	}
}
