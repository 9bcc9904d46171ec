/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.Locale;
import java.util.Map;

/** Options and values as they were called before each thing had one name: they go on working and are in no help. */
final class OldOptions {

	private static final String EVERY_COMMAND = "";

	/** By command, or for every command; new names by old ones. */
	private static final Map<String, Map<String, String>> NAMES = Map.of(EVERY_COMMAND, Map.of("--calibration", "--poni"),
			"follow", Map.of("--announce", "--on-transition", "--idle-timeout", "--idle"),
			"classify", Map.of("--reasons", "--explain"),
			"simulate", Map.of("--frames", "--detector", "--raw", "--background"),
			"phases", Map.of("--pressure", "--at"));

	/** Values by the new name of their option; new ones by old ones. */
	private static final Map<String, Map<String, String>> VALUES = Map.of("--explain", Map.of("reasons", "attribution", "reasons_and_weights", "full"));

	private OldOptions() {
		// functions
	}

	/**
	 * @param arguments a command line, the command first
	 * @return the same in the words of today
	 */
	static String[] translated(String... arguments) {
		String[] translated = arguments.clone();
		String before = "";
		for (int i = 1; i < translated.length && !translated[i].equals("--"); i++) {
			int equals = translated[i].startsWith("--") ? translated[i].indexOf('=') : -1;
			String name = equals < 0 ? translated[i] : translated[i].substring(0, equals);
			String renamed = NAMES.getOrDefault(translated[0], Map.of()).getOrDefault(name, NAMES.get(EVERY_COMMAND).getOrDefault(name, name));
			if (equals < 0) {
				translated[i] = VALUES.getOrDefault(before, Map.of()).getOrDefault(renamed.toLowerCase(Locale.ROOT), renamed);
			} else {
				String value = translated[i].substring(equals + 1);
				translated[i] = renamed + "=" + VALUES.getOrDefault(renamed, Map.of()).getOrDefault(value.toLowerCase(Locale.ROOT), value);
			}
			before = renamed;
		}
		return translated;
	}
}
