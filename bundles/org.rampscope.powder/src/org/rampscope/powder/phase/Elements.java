/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periodic table, as far as diffraction needs it. */
final class Elements {

	private static final List<String> SYMBOLS = List.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn "
			+ "Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu "
			+ "Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm").split(" "));

	private static final Pattern LETTERS = Pattern.compile("^([A-Za-z]{1,2})");

	private Elements() {
	}

	/** @return the atomic number of {@code Fe2+}, {@code Fe1}, {@code FE}; empty for what begins with no symbol */
	static OptionalInt atomicNumber(String label) {
		Matcher matcher = LETTERS.matcher(label);
		if (!matcher.find()) {
			return OptionalInt.empty();
		}
		String letters = matcher.group(1);
		String two = letters.substring(0, 1).toUpperCase() + letters.substring(1).toLowerCase();
		int index = SYMBOLS.indexOf(two);
		index = index >= 0 ? index : SYMBOLS.indexOf(two.substring(0, 1));
		return index >= 0 ? OptionalInt.of(index + 1) : OptionalInt.empty();
	}
}
