/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.DataException;

/**
 * A symmetry operation of a space group on fractional coordinates.
 *
 * @param rotation 3 × 3
 * @param translation 3
 */
record SymmetryOperation(double[][] rotation, double[] translation) {

	private static final Pattern TERM = Pattern.compile("([+-]?)(?:(\\d+(?:\\.\\d+)?)(?:/(\\d+))?\\*?)?([xyz])?");

	/** @param text as CIF writes it: {@code -x+1/2, y, z} */
	static SymmetryOperation parse(String text, Path file) {
		String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",");
		if (parts.length != 3) {
			throw new DataException(file, "symmetry operations", "'" + text + "' is not one", "Write it as x,y,z");
		}
		double[][] rotation = new double[3][3];
		double[] translation = new double[3];
		for (int i = 0; i < 3; i++) {
			Matcher term = TERM.matcher(parts[i]);
			int end = 0;
			while (end < parts[i].length() && term.find(end) && term.start() == end && term.end() > end) {
				double value = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
				value /= term.group(3) == null ? 1 : Double.parseDouble(term.group(3));
				value *= "-".equals(term.group(1)) ? -1 : 1;
				if (term.group(4) == null) {
					translation[i] += value;
				} else {
					rotation[i][term.group(4).charAt(0) - 'x'] += value;
				}
				end = term.end();
			}
			if (end < parts[i].length()) {
				throw new DataException(file, "symmetry operations", "'" + text + "' is not one", "Write it as x,y,z");
			}
		}
		return new SymmetryOperation(rotation, translation);
	}

	double[] apply(double... position) {
		double[] result = translation.clone();
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				result[i] += rotation[i][j] * position[j];
			}
		}
		return result;
	}
}
