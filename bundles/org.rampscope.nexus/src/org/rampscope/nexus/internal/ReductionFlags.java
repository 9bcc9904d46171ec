/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the settings of an integration say about its corrections. */
final class ReductionFlags {

	private static final Pattern SOLID_ANGLE = Pattern.compile("\"[^\"]*solid_?angle[^\"]*\"\\s*:\\s*(true|false)", Pattern.CASE_INSENSITIVE);
	private static final Pattern POLARIZATION = Pattern.compile(
			"\"[^\"]*polari[sz]ation[^\"]*\"\\s*:\\s*(true|false|null|-?[0-9.eE+-]+|\"NaN\")",
			Pattern.CASE_INSENSITIVE);

	private ReductionFlags() {
		// functions
	}

	/** @return 1 or 0; empty where the settings do not say */
	static Optional<Integer> solidAngle(String settingsJson) {
		Matcher m = SOLID_ANGLE.matcher(settingsJson);
		return m.find() ? Optional.of(m.group(1).equalsIgnoreCase("true") ? 1 : 0) : Optional.empty();
	}

	/** @return the degree of polarization; NaN where the settings do not say */
	static double polarizationFactor(String settingsJson) {
		Matcher m = POLARIZATION.matcher(settingsJson);
		return m.find() && m.group(1).matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(m.group(1)) : Double.NaN;
	}

	/** @return 1 or 0; a factor counts as applied; empty where the settings do not say */
	static Optional<Integer> polarization(String settingsJson) {
		Matcher m = POLARIZATION.matcher(settingsJson);
		if (!m.find()) {
			return Optional.empty();
		}
		String value = m.group(1);
		return Optional.of(value.equals("false") || value.equals("null") || value.equals("\"NaN\"") ? 0 : 1);
	}
}
