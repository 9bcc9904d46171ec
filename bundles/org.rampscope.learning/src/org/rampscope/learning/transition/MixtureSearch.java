/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Optional;

import org.rampscope.core.progress.Progress;

/**
 * The transition that mixing two whole patterns explains best. It sees lines that split by less than their width, which no comparison of
 * lines does, and takes sudden changes of any other cause for transitions.
 */
final class MixtureSearch {

	/** Fewer frames do not show what is smooth and what is a transition. */
	private static final int FEWEST_FRAMES = 14;

	/**
	 * Log likelihood ratio per frame, mixture against one smoothly changing pattern, with the misfit of the mixture as the
	 * noise. A transition shows in several directions at once, a kink of the pressure path in one. Simulated ramps with a
	 * transition reached 1.6 and more, noisy frames of a detector included; pieces of ramps without one stayed below 1.3 but
	 * for few where a ramp stops at a plateau.
	 */
	private static final double LEAST_EVIDENCE = 1.5;

	private MixtureSearch() {
	}

	static Optional<IntervalEnsemble> best(CompressionAlignment aligned, Progress progress) {
		if (aligned.rows().length < FEWEST_FRAMES) {
			return Optional.empty();
		}
		WhitenedPatterns patterns = WhitenedPatterns.of(aligned.rows());
		TransitionWindow window = new TransitionSearch(patterns, aligned.shift()).best(progress);
		progress.checkCancelled();
		IntervalEnsemble interval = IntervalEnsemble.of(patterns, aligned.shift(), window);
		double evidence = 0.5 * interval.window().scores()[0].length * Math.log(interval.misfitRatio());
		return evidence < LEAST_EVIDENCE ? Optional.empty() : Optional.of(interval);
	}
}
