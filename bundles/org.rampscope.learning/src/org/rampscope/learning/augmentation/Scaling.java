/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

/**
 * Multiplies the whole pattern by one random factor around one.
 *
 * @param sigma standard deviation of the factor; 0.1 in the text, 0.4 in the published code
 */
public record Scaling(double sigma) implements Augmentation {

	@Override
	public double[] apply(double[] pattern, RandomGenerator random) {
		double factor = random.nextGaussian(1, sigma);
		double[] result = pattern.clone();
		for (int i = 0; i < result.length; i++) {
			result[i] *= factor;
		}
		return result;
	}
}
