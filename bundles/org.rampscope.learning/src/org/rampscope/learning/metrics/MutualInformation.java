/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import java.util.Arrays;

/**
 * What two partitions of the same samples tell about each other, in nats.
 *
 * @param information mutual information I(U; V) in nats, at least 0
 * @param entropyFirst entropy of the first partition in nats
 * @param entropySecond entropy of the second partition in nats
 */
public record MutualInformation(double information, double entropyFirst, double entropySecond) {

	/**
	 * @param first cluster per sample, 0, 1, …
	 * @param second cluster per sample, 0, 1, …
	 */
	public static MutualInformation of(int[] first, int[] second) {
		int classes = 1 + Math.max(Arrays.stream(first).max().orElse(0), Arrays.stream(second).max().orElse(0));
		long[][] counts = ConfusionMatrix.of(first, second, classes).counts();
		double n = first.length;
		double[] u = new double[classes];
		double[] v = new double[classes];
		for (int a = 0; a < classes; a++) {
			for (int b = 0; b < classes; b++) {
				u[a] += counts[a][b] / n;
				v[b] += counts[a][b] / n;
			}
		}
		double information = 0;
		for (int a = 0; a < classes; a++) {
			for (int b = 0; b < classes; b++) {
				double joint = counts[a][b] / n;
				if (joint > 0) {
					information += joint * Math.log(joint / (u[a] * v[b]));
				}
			}
		}
		return new MutualInformation(Math.max(0, information), entropy(u), entropy(v));
	}

	/** @return information over the mean of the two entropies, 0 … 1; 1 where both have one cluster only */
	public double normalized() {
		double mean = (entropyFirst + entropySecond) / 2;
		return mean > 0 ? information / mean : 1;
	}

	private static double entropy(double[] shares) {
		double sum = 0;
		for (double p : shares) {
			if (p > 0) {
				sum -= p * Math.log(p);
			}
		}
		return sum;
	}
}
