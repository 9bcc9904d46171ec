/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.core.units.RadialUnit;

/** Radial units as files name them. */
public final class RadialUnits {

	private RadialUnits() {
		// a function
	}

	/**
	 * @param unitText the unit as the file has it, such as {@code 1/angstrom} or {@code deg}
	 * @param quantity what is measured, such as {@code q}; empty where the file does not say
	 * @return the radial unit whose values need no conversion; empty where there is none
	 */
	public static Optional<RadialUnit> of(String unitText, String quantity) {
		Optional<RadialUnit> exact = RadialUnit.ofId(unitText);
		if (exact.isPresent()) {
			return exact;
		}
		String q = quantity.toLowerCase(Locale.ROOT);
		// pyFAI, silx and others write A for ångström; nothing radial is measured in ampere
		return PhysicalUnit.parse(unitText.replaceAll("\\bA(?=\\b|_|$)", "angstrom")).filter(u -> !unitText.isBlank())
				.flatMap(u -> Arrays.stream(RadialUnit.values()).filter(r -> same(u, PhysicalUnit.parse(r.nexusUnit()).orElseThrow()))
						.filter(r -> !q.startsWith("chi") && !q.startsWith("azim"))
						// many things are measured in millimetres
						.filter(r -> r.isAngle() || q.equals("r") || q.startsWith("r_") || q.startsWith("radi")).findFirst());
	}

	private static boolean same(PhysicalUnit a, PhysicalUnit b) {
		return a.isComparable(b) && Math.abs(a.factor() / b.factor() - 1) < 1e-12;
	}
}
