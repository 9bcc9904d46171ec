/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes another pattern of the same length from a pattern. Implementations never change their input. */
@FunctionalInterface
public interface Augmentation {

	/**
	 * @param pattern intensities, at least 4
	 * @param random where all chance comes from: the same state gives the same result
	 * @return new intensities, as many
	 */
	double[] apply(double[] pattern, RandomGenerator random);

	/** @return the given ones after each other, in that order: slices are best before warps */
	static Augmentation sequence(List<Augmentation> steps) {
		List<Augmentation> all = List.copyOf(steps);
		return (pattern, random) -> {
			double[] result = pattern.clone();
			for (Augmentation step : all) {
				result = step.apply(result, random);
			}
			return result;
		};
	}

}
