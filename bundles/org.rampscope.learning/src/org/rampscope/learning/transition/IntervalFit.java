/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/**
 * Onset and end that let a mixture model fit a window best, found on a grid that is refined around its best point.
 *
 * @param onset last place with nothing of the new phase, in frames
 * @param end first place with nothing of the old phase, in frames
 * @param misfit sum of squared residuals there
 */
record IntervalFit(double onset, double end, double misfit) {

	private static final double FINEST_STEP = 0.25;

	/** Frames that must lie outside the interval on either side of it. */
	private static final int FEWEST_OUTSIDE = 5;

	private static final int GRID = 16;

	/** The interval at least spans the step from one frame to the next. */
	private static final double SHORTEST = 1;

	static IntervalFit of(TransitionWindow window, MixtureModel model) {
		int frames = window.scores().length;
		int outside = Math.min(FEWEST_OUTSIDE, frames / 5);
		double lowest = window.first() + outside - 1.0;
		double highest = window.end() - outside;
		double step = Math.max(1, frames / GRID);
		IntervalFit best = new IntervalFit(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
		for (double onset = lowest; onset <= highest - SHORTEST; onset += step) {
			for (double end = onset + SHORTEST; end <= highest; end += step) {
				best = best.orBetter(model, onset, end);
			}
		}
		while (step > FINEST_STEP) {
			step /= 2;
			best = best.refined(model, step, lowest, highest);
		}
		return best;
	}

	private IntervalFit refined(MixtureModel model, double step, double lowest, double highest) {
		IntervalFit best = this;
		IntervalFit centre;
		do {
			centre = best;
			for (int a = -1; a <= 1; a++) {
				for (int b = -1; b <= 1; b++) {
					double onset = centre.onset + a * step;
					double end = centre.end + b * step;
					if (onset >= lowest && end <= highest && end - onset >= SHORTEST) {
						best = best.orBetter(model, onset, end);
					}
				}
			}
		} while (best.misfit < centre.misfit);
		return best;
	}

	private IntervalFit orBetter(MixtureModel model, double onset, double end) {
		double value = model.misfit(onset, end);
		return value < misfit ? new IntervalFit(onset, end, value) : this;
	}

	double middle() {
		return (onset + end) / 2;
	}

	double width() {
		return end - onset;
	}
}
