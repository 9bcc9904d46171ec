/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.rampscope.core.error.SettingsException;

/**
 * Stretches or squeezes one random window; the whole is then brought back to its length.
 *
 * @param ratio length of the window over that of the pattern, above 0 and below 1; 0.3 published
 * @param scales one of these is chosen; 0.7 and 1.5, or 0.5 and 2 published
 */
public record WindowWarp(double ratio, List<Double> scales) implements Augmentation {

	public WindowWarp {
		scales = List.copyOf(scales);
		if (!(ratio > 0 && ratio < 1) || scales.isEmpty() || scales.stream().anyMatch(s -> !(s > 0))) {
			throw new SettingsException("augmentation", "window ratio " + ratio + " with scales " + scales,
					"Give a ratio between 0 and 1 and scales above 0");
		}
	}

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		int length = Math.clamp((long) Math.ceil(ratio * pattern.length), 2, pattern.length - 1);
		double scale = scales.get(random.nextInt(scales.size()));
		return warp(pattern, random.nextInt(pattern.length - length + 1), length, scale);
	}

	static double[] warp(double[] pattern, int start, int length, double scale) {
		double[] window = Arrays.copyOfRange(pattern, start, start + length);
		double[] scaled = Resampling.equidistant(window, length - 1.0, Math.max(2, (int) (length * scale)));
		double[] all = new double[pattern.length - length + scaled.length];
		System.arraycopy(pattern, 0, all, 0, start);
		System.arraycopy(scaled, 0, all, start, scaled.length);
		System.arraycopy(pattern, start + length, all, start + scaled.length, pattern.length - start - length);
		return Resampling.equidistant(all, all.length - 1.0, pattern.length);
	}
}
