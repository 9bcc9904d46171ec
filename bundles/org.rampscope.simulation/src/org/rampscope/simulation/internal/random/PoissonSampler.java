/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.random;

import java.util.SplittableRandom;

/**
 * Poisson numbers at some ten nanoseconds each, for frames of millions of pixels of which each has its own mean. A mean is
 * split into a multiple of 1/8 below 64, whose distribution is tabulated, and small rests; the sum of Poisson numbers is a
 * Poisson number of the sum of the means, so the result is exact (to rounding) up to a mean of 1024. Beyond, where the
 * skewness is below 0.032, the rounded normal distribution of the same mean and variance is drawn.
 *
 * <p>Instances are immutable and may be shared between threads.
 */
public final class PoissonSampler {

	private static final int STEPS_PER_UNIT = 8;
	private static final double STEP = 1. / STEPS_PER_UNIT;
	private static final int LARGEST_TABULATED = 64;
	private static final double LARGEST_EXACT = 1024;

	private final PoissonTable[] tables = new PoissonTable[LARGEST_TABULATED * STEPS_PER_UNIT + 1];

	public PoissonSampler() {
		for (int i = 1; i < tables.length; i++) {
			tables[i] = new PoissonTable(i * STEP);
		}
	}

	/**
	 * @param mean mean of the distribution, not negative
	 * @param random where randomness comes from
	 * @return a number of events; 0 for a mean of 0
	 */
	public int sample(double mean, SplittableRandom random) {
		if (mean > LARGEST_EXACT) {
			return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
		}
		int count = 0;
		double left = mean;
		while (left >= LARGEST_TABULATED) {
			count += tables[tables.length - 1].sample(random.nextDouble());
			left -= LARGEST_TABULATED;
		}
		int step = (int) (left * STEPS_PER_UNIT);
		if (step > 0) {
			count += tables[step].sample(random.nextDouble());
			left -= step * STEP;
		}
		return count + rest(left, random.nextDouble());
	}

	/** Inversion by summing up; for means below 1/8 it nearly always ends at once. */
	private static int rest(double mean, double u) {
		// 1 − e^−m ≤ m, so that most draws need no exponential
		if (u < 1 - mean) {
			return 0;
		}
		double probability = Math.exp(-mean);
		double sum = probability;
		int k = 0;
		while (u >= sum && k < 32) {
			k++;
			probability *= mean / k;
			sum += probability;
		}
		return k;
	}
}
