/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

/**
 * Multiplies the pattern by a smooth curve around one: texture that changes with the angle.
 *
 * @param sigma standard deviation of the curve's nodes, 0.3 published
 * @param knots inner nodes of the curve, 4 published
 */
public record MagnitudeWarp(double sigma, int knots) implements Augmentation {

	public MagnitudeWarp {
		WarpNodes.check(sigma, knots);
	}

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		return warp(pattern, WarpNodes.draw(sigma, knots, random));
	}

	/** @return pattern times the spline through equidistant nodes */
	static double[] warp(double[] pattern, double[] nodes) {
		double[] curve = new NotAKnotSpline(nodes).sampled(pattern.length);
		for (int i = 0; i < curve.length; i++) {
			curve[i] *= pattern[i];
		}
		return curve;
	}
}
