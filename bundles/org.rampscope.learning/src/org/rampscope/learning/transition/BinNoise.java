/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Noise of every bin from the patterns themselves: the spread of second differences along the ramp. */
final class BinNoise {

	/** Of the median absolute value of a normal variable, and of the sum of squares of (1, −2, 1). */
	private static final double TO_SIGMA = 1.4826 / Math.sqrt(6);

	private BinNoise() {
	}

	/**
	 * @param rows nFrames × bins
	 * @return standard deviation per bin, never below half of its median over all bins, always positive
	 */
	static double[] of(double[][] rows) {
		int bins = rows[0].length;
		double[] noise = new double[bins];
		if (rows.length >= 3) {
			IntStream.range(0, bins).parallel().forEach(k -> {
				double[] difference = new double[rows.length - 2];
				for (int i = 0; i < difference.length; i++) {
					difference[i] = Math.abs(rows[i][k] - 2 * rows[i + 1][k] + rows[i + 2][k]);
				}
				Arrays.sort(difference);
				noise[k] = TO_SIGMA * difference[difference.length / 2];
			});
		}
		double[] sorted = noise.clone();
		Arrays.sort(sorted);
		double largest = Arrays.stream(rows).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
		double floor = Math.max(sorted[bins / 2] / 2, Math.max(1e-6 * largest, Double.MIN_NORMAL));
		for (int k = 0; k < bins; k++) {
			noise[k] = Math.max(noise[k], floor);
		}
		return noise;
	}
}
