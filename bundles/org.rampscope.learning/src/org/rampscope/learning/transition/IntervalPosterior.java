/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.List;

/**
 * Onset and end averaged over models that describe a window about equally well: different profiles of mixing and
 * different freedom of the two patterns. How much the models disagree is most of the uncertainty.
 *
 * @param onset last place with nothing of the new phase, in frames
 * @param onsetSigma its standard uncertainty
 * @param end first place with nothing of the old phase
 * @param endSigma its standard uncertainty
 * @param crossing where half has changed
 * @param crossingSigma its standard uncertainty
 * @param misfitRatio mean squared misfit of one smooth pattern over that of the best mixture with as many parameters
 * @param model the model of the largest weight
 * @param fit its interval
 */
record IntervalPosterior(double onset, double onsetSigma, double end, double endSigma, double crossing, double crossingSigma,
		double misfitRatio, MixtureModel model, IntervalFit fit) {

	/** Degrees of the polynomials before and after. */
	private static final int[][] DEGREES = { { 1, 2 }, { 2, 2 }, { 2, 3 }, { 3, 3 } };

	/** A model tried, with its logarithmic weight: half the Bayesian information criterion. */
	private record Trial(MixtureModel model, IntervalFit fit, double logWeight, double onsetVariance, double endVariance) {
	}

	static IntervalPosterior of(TransitionWindow window) {
		List<Trial> trials = new ArrayList<>();
		for (int[] degrees : DEGREES) {
			if (degrees[0] + degrees[1] + 4 < window.scores().length) {
				for (MixingProfile profile : MixingProfile.values()) {
					trials.add(trial(window, window.model(degrees[0], degrees[1], profile)));
				}
			}
		}
		Trial best = trials.get(0);
		for (Trial t : trials) {
			if (t.logWeight() > best.logWeight()) {
				best = t;
			}
		}
		double total = 0;
		double[] mean = new double[3];
		for (Trial t : trials) {
			double weight = Math.exp(t.logWeight() - best.logWeight());
			total += weight;
			mean[0] += weight * t.fit().onset();
			mean[1] += weight * t.fit().end();
			mean[2] += weight * t.fit().middle();
		}
		double[] variance = new double[3];
		for (Trial t : trials) {
			double weight = Math.exp(t.logWeight() - best.logWeight()) / total;
			variance[0] += weight * (t.onsetVariance() + square(t.fit().onset() - mean[0] / total));
			variance[1] += weight * (t.endVariance() + square(t.fit().end() - mean[1] / total));
			variance[2] += weight * ((t.onsetVariance() + t.endVariance()) / 4 + square(t.fit().middle() - mean[2] / total));
		}
		double ratio = window.smoothMisfit(best.model().parameters()) * window.values() / Math.max(best.fit().misfit(), window.values());
		return new IntervalPosterior(mean[0] / total, Math.sqrt(variance[0]), mean[1] / total, Math.sqrt(variance[1]), mean[2] / total,
				Math.sqrt(variance[2]), ratio, best.model(), best.fit());
	}

	/**
	 * Residuals of neighbouring directions and frames are not independent where the model is not exact, so that only the
	 * frames are counted as observations.
	 */
	private static Trial trial(TransitionWindow window, MixtureModel model) {
		IntervalFit fit = IntervalFit.of(window, model);
		int frames = window.scores().length;
		double noise = window.values();
		double misfit = fit.misfit() + noise;
		double logWeight = -0.5 * (frames * Math.log(misfit) + model.parameters() * Math.log(frames));
		return new Trial(model, fit, logWeight, variance(frames, misfit, fit.misfit(), model.misfit(fit.onset() - 1, fit.end()),
				model.misfit(fit.onset() + Math.min(1, fit.width() / 2), fit.end())),
				variance(frames, misfit, fit.misfit(), model.misfit(fit.onset(), fit.end() + 1),
						model.misfit(fit.onset(), fit.end() - Math.min(1, fit.width() / 2))));
	}

	/** From how fast the logarithmic likelihood falls a frame away. */
	private static double variance(int frames, double misfit, double least, double left, double right) {
		double fall = 0.5 * frames * ((left + right) / 2 - least) / misfit;
		return fall > 0 ? Math.min(frames, 1 / (2 * fall)) : frames;
	}

	private static double square(double v) {
		return v * v;
	}
}
