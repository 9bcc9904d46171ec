/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

/**
 * Probabilities of the stages along a ramp, given that it goes through them in order and never back: a hidden Markov model
 * from left to right whose every path is as likely as any other before the frames are looked at, solved by the
 * forward-backward recursion (L. R. Rabiner, Proc. IEEE 77, 257 (1989)). Stages may be skipped, at the ends too.
 */
final class MonotonePosterior {

	private final double[][] stages;

	/**
	 * @param likelihood frames × stages: how likely the frame is in each stage, above 0, up to a factor per frame; NaN
	 *        throughout a row for a frame of which nothing is known
	 */
	MonotonePosterior(double[][] likelihood) {
		int n = likelihood.length;
		int k = likelihood[0].length;
		double[][] forward = new double[n][k];
		for (int i = 0; i < n; i++) {
			double reached = 0;
			for (int s = 0; s < k; s++) {
				reached = i == 0 ? 1 : reached + forward[i - 1][s];
				forward[i][s] = reached * of(likelihood[i], s);
			}
			normalize(forward[i]);
		}
		stages = new double[n][k];
		double[] backward = new double[k];
		java.util.Arrays.fill(backward, 1);
		for (int i = n - 1; i >= 0; i--) {
			for (int s = 0; s < k; s++) {
				stages[i][s] = forward[i][s] * backward[s];
			}
			normalize(stages[i]);
			double ahead = 0;
			for (int s = k - 1; s >= 0; s--) {
				ahead += backward[s] * of(likelihood[i], s);
				backward[s] = ahead;
			}
			normalize(backward);
		}
	}

	private static double of(double[] row, int stage) {
		return Double.isNaN(row[stage]) ? 1 : row[stage];
	}

	private static void normalize(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		for (int s = 0; s < values.length; s++) {
			values[s] /= sum;
		}
	}

	/** @return frames × stages, each row summing to one */
	double[][] stages() {
		return stages;
	}
}
