/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

/** How the weight of a baseline's roughness changes with the number of bins. */
final class Stiffness {

	private Stiffness() {
		// a function
	}

	/**
	 * @param lambda weight of the second differences in a pattern of {@code lambdaBins} bins
	 * @param lambdaBins length that λ is meant for; 0: λ as it stands
	 * @param bins length of the patterns that come
	 * @return the weight for which the baseline is as stiff relative to the pattern, at least 1: second differences of the same
	 *         curve shrink with the square of the number of bins, their squares with the fourth power
	 */
	static double forBins(double lambda, int lambdaBins, int bins) {
		return lambdaBins == 0 ? lambda : Math.max(1, lambda * Math.pow(bins / (double) lambdaBins, 4));
	}
}
