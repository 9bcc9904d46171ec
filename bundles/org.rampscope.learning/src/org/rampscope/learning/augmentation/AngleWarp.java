/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

/**
 * Stretches and squeezes the radial axis smoothly: lattice changes that are not the same for all lines. The published code
 * calls it time warp.
 *
 * @param sigma standard deviation of the local speed's nodes, 0.2 published
 * @param knots inner nodes, 8 published
 */
public record AngleWarp(double sigma, int knots) implements Augmentation {

	/** A speed at or below zero would turn the axis round, for which the published interpolation is not defined. */
	private static final double SLOWEST = 0.05;

	public AngleWarp {
		WarpNodes.check(sigma, knots);
	}

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		return warp(pattern, WarpNodes.draw(sigma, knots, random));
	}

	/**
	 * The local speeds are summed and scaled to end at the last point; the pattern is read at the points thus moved. Left of
	 * the first moved point its first value stays.
	 */
	static double[] warp(double[] pattern, double[] nodes) {
		int n = pattern.length;
		double[] moved = new NotAKnotSpline(nodes).sampled(n);
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += Math.max(SLOWEST, moved[i]);
			moved[i] = sum;
		}
		double[] result = new double[n];
		int right = 0;
		for (int i = 0; i < n; i++) {
			double target = i * sum / (n - 1);
			while (right < n - 1 && moved[right] < target) {
				right++;
			}
			if (right == 0) {
				result[i] = pattern[0];
			} else {
				double share = Math.min(1, (target - moved[right - 1]) / (moved[right] - moved[right - 1]));
				result[i] = pattern[right - 1] + share * (pattern[right] - pattern[right - 1]);
			}
		}
		return result;
	}
}
