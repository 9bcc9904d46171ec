/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.random;

/** The cumulated Poisson distribution of one mean, with a guide into it so that inversion needs a step or two. */
final class PoissonTable {

	private static final int GUIDES = 128;

	private final double[] cumulated;
	private final short[] guide = new short[GUIDES];

	/** @param mean mean of the distribution, 0 … 64 */
	PoissonTable(double mean) {
		// 12 standard deviations and some: what lies beyond is below the resolution of a double
		int size = (int) Math.ceil(mean + 12 * Math.sqrt(mean) + 16);
		cumulated = new double[size];
		double logProbability = -mean;
		double sum = 0;
		for (int k = 0; k < size; k++) {
			sum += Math.exp(logProbability);
			cumulated[k] = sum;
			logProbability += Math.log(mean) - Math.log(k + 1.);
		}
		cumulated[size - 1] = 1;
		int k = 0;
		for (int g = 0; g < GUIDES; g++) {
			while (cumulated[k] <= (double) g / GUIDES) {
				k++;
			}
			guide[g] = (short) k;
		}
	}

	/**
	 * @param u uniform in [0, 1)
	 * @return the smallest number whose cumulated probability exceeds it
	 */
	int sample(double u) {
		int k = guide[(int) (u * GUIDES)];
		while (cumulated[k] <= u) {
			k++;
		}
		return k;
	}
}
