/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.Arrays;

/** How much the patterns of a class count in the loss. */
public enum ClassWeighting {

	/** Each pattern alike. */
	NONE {
		@Override
		double[] weights(long[] counts) {
			double[] weights = new double[counts.length];
			Arrays.fill(weights, 1);
			return weights;
		}
	},

	/** Each class alike: a pattern counts the less the more there are of its class. */
	BALANCED {
		@Override
		double[] weights(long[] counts) {
			double total = Arrays.stream(counts).sum();
			return Arrays.stream(counts).mapToDouble(c -> c == 0 ? 0 : total / (counts.length * c)).toArray();
		}
	};

	/**
	 * @param counts patterns per class
	 * @return weight of a pattern of each class; their mean over the patterns is 1
	 */
	abstract double[] weights(long[] counts);
}
