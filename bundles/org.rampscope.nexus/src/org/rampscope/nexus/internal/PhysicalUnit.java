/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as NeXus files write them: products of powers of units with SI prefixes, such as {@code GPa/s},
 * {@code 1/angstrom}, {@code m s^-1}, {@code micrometer}.
 *
 * @param dimension exponents of metre, kilogram, second, ampere, kelvin, mole, radian and count
 * @param factor multiply a value by it to get SI units
 * @param offset add it after multiplying: temperatures in °C
 */
public record PhysicalUnit(int[] dimension, double factor, double offset) {

	private static final int DIMENSIONS = 8;
	private static final Pattern TERM = Pattern.compile("([A-Za-zµμÅ°%Ω]+|1)(?:(?:\\^|\\*\\*)?\\(?([+-]?\\d+)\\)?)?");
	private static final Map<String, PhysicalUnit> NAMES = new HashMap<>();
	private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("f", 1e-15), Map.entry("p", 1e-12), Map.entry("n", 1e-9),
			Map.entry("u", 1e-6), Map.entry("µ", 1e-6), Map.entry("μ", 1e-6), Map.entry("m", 1e-3), Map.entry("c", 1e-2), Map.entry("d", 1e-1),
			Map.entry("h", 1e2), Map.entry("k", 1e3), Map.entry("M", 1e6), Map.entry("G", 1e9), Map.entry("T", 1e12));
	private static final Map<String, Double> LONG_PREFIXES = Map.of("femto", 1e-15, "pico", 1e-12, "nano", 1e-9, "micro", 1e-6, "milli", 1e-3,
			"centi", 1e-2, "hecto", 1e2, "kilo", 1e3, "mega", 1e6, "giga", 1e9);
	private static final double ELECTRON_CHARGE = 1.602176634e-19;

	static {
		define(1, new int[] { 1 }, "m", "metre", "meter");
		define(1e-3, new int[] { 0, 1 }, "g", "gram");
		define(1, new int[] { 0, 0, 1 }, "s", "sec", "second");
		define(1, new int[] { 0, 0, 0, 1 }, "A", "ampere");
		define(1, new int[] { 0, 0, 0, 0, 1 }, "K", "kelvin");
		define(1, new int[] { 0, 0, 0, 0, 0, 1 }, "mol");
		define(1, new int[] { 0, 0, 0, 0, 0, 0, 1 }, "rad", "radian");
		define(1, new int[] { 0, 0, 0, 0, 0, 0, 0, 1 }, "count", "photon", "cnt");
		define(Math.PI / 180, new int[] { 0, 0, 0, 0, 0, 0, 1 }, "deg", "degree", "°");
		define(1e-10, new int[] { 1 }, "angstrom", "Angstrom", "Å", "Ang", "A_");
		define(1e-6, new int[] { 1 }, "micron");
		define(60, new int[] { 0, 0, 1 }, "min", "minute");
		define(3600, new int[] { 0, 0, 1 }, "h", "hour");
		define(1, new int[] { 2, 1, -2 }, "J", "joule");
		define(ELECTRON_CHARGE, new int[] { 2, 1, -2 }, "eV", "electronvolt", "ev");
		define(1, new int[] { -1, 1, -2 }, "Pa", "pascal", "Pascal");
		define(1e5, new int[] { -1, 1, -2 }, "bar");
		define(101325, new int[] { -1, 1, -2 }, "atm");
		define(1, new int[] { 0, 0, -1 }, "Hz", "hertz");
		define(1, new int[] { 1, 1, -2 }, "N", "newton");
		define(1, new int[] { 2, 1, -3 }, "W", "watt");
		define(1, new int[] { 2, 1, -3, -1 }, "V", "volt");
		define(1e-3, new int[] { 3 }, "l", "L", "litre", "liter");
		NAMES.put("1", new PhysicalUnit(new int[DIMENSIONS], 1, 0));
		NAMES.put("%", new PhysicalUnit(new int[DIMENSIONS], 0.01, 0));
		NAMES.put("pixel", new PhysicalUnit(new int[DIMENSIONS], 1, 0));
		NAMES.put("px", NAMES.get("pixel"));
		PhysicalUnit celsius = new PhysicalUnit(NAMES.get("K").dimension, 1, 273.15);
		for (String name : new String[] { "degC", "°C", "celsius", "Celsius" }) {
			NAMES.put(name, celsius);
		}
	}

	private static void define(double factor, int[] dimension, String... names) {
		PhysicalUnit unit = new PhysicalUnit(Arrays.copyOf(dimension, DIMENSIONS), factor, 0);
		for (String name : names) {
			NAMES.put(name, unit);
		}
	}

	/**
	 * @param text a unit; empty for a pure number
	 * @return what it means; empty where it is no unit known here
	 */
	public static Optional<PhysicalUnit> parse(String text) {
		String trimmed = text.trim();
		if (trimmed.length() > 100) {
			return Optional.empty();
		}
		PhysicalUnit whole = atom(trimmed);
		if (whole != null) {
			return Optional.of(whole);
		}
		int[] dimension = new int[DIMENSIONS];
		double factor = 1;
		boolean divide = false;
		for (String part : trimmed.replaceAll("\\s*/\\s*", " / ").replace("**", "^").replaceAll("[*·.]", " ").trim().split("\\s+")) {
			if (part.isEmpty()) {
				continue;
			}
			if (part.equals("/")) {
				divide = true;
				continue;
			}
			Matcher term = TERM.matcher(part);
			PhysicalUnit unit = term.matches() ? atom(term.group(1)) : null;
			if (unit == null || unit.offset != 0) {
				return Optional.empty();
			}
			int power = term.group(2) == null ? 1 : Integer.parseInt(term.group(2).length() > 3 ? "99" : term.group(2));
			power = divide ? -power : power;
			divide = false;
			for (int i = 0; i < DIMENSIONS; i++) {
				dimension[i] += power * unit.dimension[i];
			}
			factor *= Math.pow(unit.factor, power);
		}
		return Optional.of(new PhysicalUnit(dimension, factor, 0));
	}

	private static PhysicalUnit atom(String name) {
		PhysicalUnit unit = NAMES.get(name);
		if (unit == null && name.length() > 3 && name.endsWith("s")) {
			unit = NAMES.get(name.substring(0, name.length() - 1));
		}
		for (Map.Entry<String, Double> prefix : LONG_PREFIXES.entrySet()) {
			if (unit == null && name.startsWith(prefix.getKey()) && name.length() > prefix.getKey().length()) {
				unit = scaled(name.substring(prefix.getKey().length()), prefix.getValue(), 4);
			}
		}
		for (Map.Entry<String, Double> prefix : PREFIXES.entrySet()) {
			if (unit == null && name.startsWith(prefix.getKey()) && name.length() > prefix.getKey().length()) {
				unit = scaled(name.substring(prefix.getKey().length()), prefix.getValue(), 1);
			}
		}
		return unit;
	}

	private static PhysicalUnit scaled(String name, double scale, int shortest) {
		String singular = name.length() > 3 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
		PhysicalUnit unit = NAMES.containsKey(name) ? NAMES.get(name) : NAMES.get(singular);
		boolean usable = unit != null && name.length() >= shortest && unit.offset == 0 && !name.equals("1") && !name.equals("%");
		return usable ? new PhysicalUnit(unit.dimension, unit.factor * scale, 0) : null;
	}

	/** @return whether both measure the same quantity */
	public boolean isComparable(PhysicalUnit other) {
		return Arrays.equals(dimension, other.dimension);
	}

	/** @return the value, given in this unit, in the other */
	public double convert(double value, PhysicalUnit other) {
		if (factor == other.factor && offset == other.offset) {
			return value;
		}
		return (value * factor + offset - other.offset) / other.factor;
	}
}
