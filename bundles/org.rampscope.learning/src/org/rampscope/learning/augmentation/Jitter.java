/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

/**
 * Adds normal noise to every point.
 *
 * @param sigma its standard deviation in units of the intensity; 0.1 in the text, 0.2 in most of the published code
 */
public record Jitter(double sigma) implements Augmentation {

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		double[] result = pattern.clone();
		for (int i = 0; i < result.length; i++) {
			result[i] += sigma * random.nextGaussian();
		}
		return result;
	}
}
