/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import org.hipparchus.special.Erf;
import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * How sure the class of each frame is, from the uncertainties of onset and end, which are taken as independent and normal:
 * P(before) = P(onset lies behind the frame), P(after) = P(end does not), P(during) is the rest.
 */
final class ClassConfidence {

	/** A boundary between two frames cannot be known better than the standard deviation of one frame's width. */
	private static final double SMALLEST_SIGMA = 1 / Math.sqrt(12);

	private ClassConfidence() {
	}

	/**
	 * @param codes class of every frame
	 * @param estimate the transition they were taken from
	 * @return probability 0 … 1 of that class, per frame
	 */
	static double[] along(int[] codes, TransitionEstimate estimate) {
		Transition t = estimate.transition();
		double[] confidence = new double[codes.length];
		for (int i = 0; i < codes.length; i++) {
			double before = normal((t.onsetFrame() - 0.5 - i) / sigma(estimate.onsetSigmaFrames()));
			double after = t.endFrame() < 0 ? 0 : normal((i - t.endFrame() + 0.5) / sigma(estimate.endSigmaFrames()));
			double during = Math.max(0, 1 - before - after);
			double chosen = codes[i] == Labels.BEFORE ? before : codes[i] == Labels.AFTER ? after : during;
			confidence[i] = chosen / (before + during + after);
		}
		return confidence;
	}

	private static double sigma(double frames) {
		return Double.isFinite(frames) ? Math.max(SMALLEST_SIGMA, frames) : SMALLEST_SIGMA;
	}

	private static double normal(double z) {
		return 0.5 * Erf.erfc(-z / Math.sqrt(2));
	}
}
