/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import org.rampscope.core.Labels;

/** Which of several classes is the most probable. */
public final class MostProbable {

	private MostProbable() {
		// functions
	}

	/**
	 * @param scores of each class, at least one: probabilities, logits or votes
	 * @return the class of the largest, the first one of equal ones; {@link Labels#NONE} where the first is NaN, as in a frame that
	 *         could not be judged
	 */
	public static int of(double[] scores) {
		if (Double.isNaN(scores[0])) {
			return Labels.NONE;
		}
		int best = 0;
		for (int c = 1; c < scores.length; c++) {
			if (scores[c] > scores[best]) {
				best = c;
			}
		}
		return best;
	}
}
