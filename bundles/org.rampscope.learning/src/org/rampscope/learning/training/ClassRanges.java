/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.SettingsException;

/** Frames of each class as people write them, in the order of the classes: {@code 0-150,200-340}. */
public final class ClassRanges {

	private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

	private ClassRanges() {
	}

	/**
	 * @param setting what the text was given as, for messages
	 * @param text the ranges
	 * @return first and last frame per class
	 * @throws SettingsException where it cannot be read or names fewer than two classes
	 */
	public static int[][] parse(String setting, String text) {
		List<int[]> ranges = new ArrayList<>();
		for (String part : text.split(",")) {
			Matcher range = RANGE.matcher(part.trim());
			if (!range.matches()) {
				throw new SettingsException(setting, text + " cannot be read at '" + part + "'", "Write ranges of frames, one per class: 0-150,200-340");
			}
			ranges.add(new int[] { Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) });
		}
		if (ranges.size() < 2) {
			throw new SettingsException(setting, text + " names one class", "Give a range for each of at least two classes: 0-150,200-340");
		}
		return ranges.toArray(int[][]::new);
	}
}
