/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.rampscope.core.error.SettingsException;

/**
 * Sets a random window to zero.
 *
 * @param ratio length of the window over that of the pattern, 0 … 1; 0.1 published
 */
public record Cutout(double ratio) implements Augmentation {

	public Cutout {
		if (!(ratio >= 0 && ratio <= 1)) {
			throw new SettingsException("augmentation", "cutout ratio " + ratio, "Give a number from 0 to 1");
		}
	}

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		int length = (int) Math.ceil(ratio * pattern.length);
		int start = random.nextInt(pattern.length - length + 1);
		double[] result = pattern.clone();
		Arrays.fill(result, start, start + length, 0);
		return result;
	}
}
