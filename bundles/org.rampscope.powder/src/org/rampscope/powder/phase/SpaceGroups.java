/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of the 230 space groups by their Hermann–Mauguin symbols, in the ways files write them: {@code F m -3 m}, {@code Fm-3m},
 * {@code Fm3m} (old), {@code P 21/c} for {@code P 1 21/c 1}, {@code P 6_3/m m c}, {@code P6(3)/mmc}, {@code C m c e} for {@code C m c a}; origin
 * choice or axes behind a colon or as S, Z, O1, O2, H, R.
 */
final class SpaceGroups {

	/**
	 * A space group with axes and origin.
	 *
	 * @param number 1 to 230
	 * @param name Hermann–Mauguin symbol
	 * @param choice origin choice 1 or 2, H or R for the axes of rhombohedral lattices, empty where there is no choice
	 * @param hall Hall symbol
	 */
	record Setting(int number, String name, String choice, String hall) {

		/** @return its operations, those of a centred lattice included */
		List<SymmetryOperation> operations() {
			return HallSymbol.operations(hall).orElseThrow();
		}

		/** @return the symbol with the choice behind a colon */
		String fullName() {
			return choice.isEmpty() ? name : name + ":" + choice;
		}
	}

	private static final Pattern CHOICE = Pattern.compile("(.+?)(?::([12hrsz])|o([12])|([hrsz]))");
	private static final Map<String, String> CHOICES = Map.of("s", "1", "z", "2", "h", "H", "r", "R", "1", "1", "2", "2");

	/** Symbols with the double glide e of 1992, by the older ones of the table. */
	private static final Map<String, String> DOUBLE_GLIDES = Map.of("abm2", "aem2", "aba2", "aea2", "cmca", "cmce", "cmma", "cmme", "ccca", "ccce");

	private static final int FIRST_MONOCLINIC = 3;
	private static final int LAST_MONOCLINIC = 15;

	private static final Map<String, List<Setting>> BY_NAME = new HashMap<>();
	private static final Map<Integer, List<Setting>> BY_NUMBER = new HashMap<>();

	static {
		try (BufferedReader table = new BufferedReader(
				new InputStreamReader(SpaceGroups.class.getResourceAsStream("space-groups.csv"), StandardCharsets.UTF_8))) {
			table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).forEach(f -> add(new Setting(Integer.parseInt(f[0]), f[1], f[2], f[3])));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private SpaceGroups() {
	}

	private static void add(Setting setting) {
		BY_NUMBER.computeIfAbsent(setting.number, n -> new ArrayList<>()).add(setting);
		String plain = plain(setting.name);
		called(plain, setting);
		if (plain.contains("-3") && setting.number >= 200) {
			called(plain.replace("-3", "3"), setting);
		}
		if (DOUBLE_GLIDES.containsKey(plain)) {
			called(DOUBLE_GLIDES.get(plain), setting);
		}
		if (setting.number >= FIRST_MONOCLINIC && setting.number <= LAST_MONOCLINIC) {
			String[] words = setting.name.split(" ");
			StringBuilder brief = new StringBuilder(words[0]);
			for (int i = 1; i < words.length; i++) {
				brief.append(words[i].equals("1") ? "" : words[i]);
			}
			called(plain(brief.toString()), setting);
		}
	}

	private static void called(String plain, Setting setting) {
		List<Setting> all = BY_NAME.computeIfAbsent(plain, n -> new ArrayList<>());
		if (!all.contains(setting)) {
			all.add(setting);
		}
	}

	private static String plain(String symbol) {
		return symbol.toLowerCase(Locale.ROOT).replaceAll("[\\s_()]", "");
	}

	/** @return every setting that the symbol may stand for, the usual one first; none where it is not known */
	static List<Setting> named(String symbol) {
		String plain = plain(symbol);
		List<Setting> all = BY_NAME.getOrDefault(plain, List.of());
		Matcher chosen = CHOICE.matcher(plain);
		if (all.isEmpty() && chosen.matches()) {
			String word = chosen.group(2) != null ? chosen.group(2) : chosen.group(3) != null ? chosen.group(3) : chosen.group(4);
			return BY_NAME.getOrDefault(chosen.group(1), List.of()).stream().filter(s -> s.choice.isEmpty() || s.choice.equals(CHOICES.get(word))).toList();
		}
		return List.copyOf(all);
	}

	/** @return the settings of the group with that number, the usual one first; none where it is not 1 to 230 */
	static List<Setting> numbered(int number) {
		return List.copyOf(BY_NUMBER.getOrDefault(number, List.of()));
	}
}
