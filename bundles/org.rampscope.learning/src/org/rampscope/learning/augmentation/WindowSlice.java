/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

import org.rampscope.core.error.SettingsException;

/**
 * Takes a random slice and stretches it to the full length.
 *
 * @param ratio length of the slice over that of the pattern, above 0 and at most 1; 0.8 in the published comparison
 */
public record WindowSlice(double ratio) implements Augmentation {

	public WindowSlice {
		if (!(ratio > 0 && ratio <= 1)) {
			throw new SettingsException("augmentation", "slice ratio " + ratio, "Give a number above 0 and at most 1");
		}
	}

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		int length = Math.max(2, (int) Math.ceil(ratio * pattern.length));
		return length >= pattern.length ? pattern.clone() : slice(pattern, random.nextInt(pattern.length - length), length);
	}

	/** As published, positions run from 0 to the length and not to the last point, so that the last value is held. */
	static double[] slice(double[] pattern, int start, int length) {
		double[] part = java.util.Arrays.copyOfRange(pattern, start, start + length);
		return Resampling.equidistant(part, length, pattern.length);
	}
}
