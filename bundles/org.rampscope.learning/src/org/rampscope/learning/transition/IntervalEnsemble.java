/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.List;

/**
 * Onset and end averaged over windows of several widths, with an uncertainty from how much they disagree, from the profile
 * of mixing that nobody knows, and from how sharply the best fit is determined.
 *
 * <p>Of the two patterns that mix, the one on the side of lower pressure may change linearly along the ramp and the other
 * quadratically: high-pressure phases are usually the less symmetric ones, whose lines move apart. More freedom makes the
 * fit better but the interval worse, as the patterns then take over part of the mixing (measured on simulated ramps).
 *
 * @param onset last place with nothing of the new phase, in frames
 * @param onsetSigma its standard uncertainty
 * @param end first place with nothing of the old phase
 * @param endSigma its standard uncertainty
 * @param crossing where half has changed
 * @param crossingSigma its standard uncertainty
 * @param misfitRatio mean squared misfit of one smooth pattern over that of the mixture, in the window of medium width
 * @param window that window
 * @param model the mixture in it
 * @param fit its interval
 */
record IntervalEnsemble(double onset, double onsetSigma, double end, double endSigma, double crossing, double crossingSigma,
		double misfitRatio, TransitionWindow window, MixtureModel model, IntervalFit fit) {

	private static final int SLOW = 1;
	private static final int FREE = 2;

	/** Frames on either side, in lengths of the interval. */
	private static final double[] FLANKS = { 0.3, 0.45, 0.6, 0.8 };

	/** Of the flanks, the one whose window is reported. */
	private static final int MEDIUM = 2;

	/** One window fitted: with the profile reported, and with those that say how much the profile matters. */
	private record Member(TransitionWindow window, MixtureModel model, IntervalFit fit, double profileOnset, double profileEnd,
			double profileMiddle) {
	}

	/**
	 * @param patterns whitened patterns of the ramp
	 * @param ramp ramp coordinate
	 * @param found window in which the transition was found
	 */
	static IntervalEnsemble of(WhitenedPatterns patterns, double[] ramp, TransitionWindow found) {
		boolean compression = ramp[found.end() - 1] >= ramp[found.first()];
		int before = compression ? SLOW : FREE;
		int after = compression ? FREE : SLOW;
		IntervalFit start = IntervalFit.of(found, found.model(before, after, MixingProfile.SMOOTH));
		List<Member> members = new ArrayList<>();
		for (double flank : FLANKS) {
			int frames = (int) Math.ceil(Math.max(TransitionSearch.NARROWEST_FLANK, flank * start.width()));
			int first = Math.max(0, (int) Math.floor(start.onset()) - frames);
			int windowEnd = Math.min(ramp.length, (int) Math.ceil(start.end()) + frames + 1);
			members.add(member(TransitionWindow.of(patterns, ramp, first, windowEnd), before, after));
		}
		double onset = members.stream().mapToDouble(m -> m.fit().onset()).average().orElseThrow();
		double end = members.stream().mapToDouble(m -> m.fit().end()).average().orElseThrow();
		double middle = members.stream().mapToDouble(m -> m.fit().middle()).average().orElseThrow();
		double onsetVariance = 0;
		double endVariance = 0;
		double middleVariance = 0;
		for (Member m : members) {
			double own = variance(m, true) / members.size();
			double ownEnd = variance(m, false) / members.size();
			onsetVariance += own + (square(m.fit().onset() - onset) + square(m.profileOnset())) / members.size();
			endVariance += ownEnd + (square(m.fit().end() - end) + square(m.profileEnd())) / members.size();
			middleVariance += (own + ownEnd) / 4 + (square(m.fit().middle() - middle) + square(m.profileMiddle())) / members.size();
		}
		Member medium = members.get(MEDIUM);
		double ratio = medium.window().smoothMisfit(medium.model().parameters()) * medium.window().values()
				/ Math.max(medium.fit().misfit(), medium.window().values());
		return new IntervalEnsemble(onset, Math.sqrt(onsetVariance), end, Math.sqrt(endVariance), middle, Math.sqrt(middleVariance),
				ratio, medium.window(), medium.model(), medium.fit());
	}

	private static Member member(TransitionWindow window, int before, int after) {
		MixtureModel model = window.model(before, after, MixingProfile.SMOOTH);
		IntervalFit fit = IntervalFit.of(window, model);
		IntervalFit linear = IntervalFit.of(window, window.model(before, after, MixingProfile.LINEAR));
		IntervalFit smoother = IntervalFit.of(window, window.model(before, after, MixingProfile.SMOOTHER));
		return new Member(window, model, fit, (linear.onset() - smoother.onset()) / 4, (linear.end() - smoother.end()) / 4,
				(linear.middle() - smoother.middle()) / 4);
	}

	/**
	 * From how fast the likelihood falls within a frame. Residuals are not independent where the model is not exact, so that
	 * frames and not single scores count as observations.
	 */
	private static double variance(Member m, boolean ofOnset) {
		double onset = m.fit().onset();
		double end = m.fit().end();
		double inward = Math.min(1, m.fit().width() / 2);
		double outside = ofOnset ? m.model().misfit(onset - 1, end) : m.model().misfit(onset, end + 1);
		double inside = ofOnset ? m.model().misfit(onset + inward, end) : m.model().misfit(onset, end - inward);
		int frames = m.window().scores().length;
		double fall = 0.5 * frames * ((outside + inside) / 2 - m.fit().misfit()) / Math.max(m.fit().misfit(), m.window().values());
		return fall > 0 ? Math.min(frames, 1 / (2 * fall)) : frames;
	}

	private static double square(double v) {
		return v * v;
	}
}
