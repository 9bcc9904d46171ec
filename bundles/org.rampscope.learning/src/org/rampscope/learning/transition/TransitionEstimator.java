/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Transition;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;

/**
 * Finds onset and end of the transition of a ramp from its patterns, without labels, phases or pressure.
 *
 * <p>Under pressure all lines move, and that change of the patterns is larger than the transition. So the patterns are
 * brought onto a scale of ln(1/d), where a uniform compression shifts all lines alike, and that shift is measured from
 * frame to frame and taken out. What is left is compared with two descriptions: one pattern that changes smoothly along
 * the ramp, and a mixture of two such patterns whose share rises from 0 to 1 in an interval. The window and interval where
 * the mixture explains most that the single pattern does not is the transition. Its uncertainty comes from windows of
 * different width and from profiles of mixing of different shape; the interval itself is that of a cubic profile.
 *
 * <p>One transition is reported: that of the strongest evidence. The method needs frames of the old phase alone and of the
 * new phase alone on either side, and a ramp in one direction around the transition.
 */
public final class TransitionEstimator {

	/** Fewer frames do not show what is smooth and what is a transition. */
	public static final int FEWEST_FRAMES = 14;

	/**
	 * Log likelihood ratio per frame, mixture against one smoothly changing pattern, with the misfit of the mixture as the
	 * noise. A transition shows in several directions at once, a kink of the pressure path in one. Simulated ramps with a
	 * transition reached 1.6 and more, noisy frames of a detector included; pieces of ramps without one stayed below 1.3 but
	 * for few where a ramp stops at a plateau.
	 */
	private static final double LEAST_EVIDENCE = 1.5;

	/** A position is given as a whole frame. */
	private static final double ROUNDING_VARIANCE = 1.0 / 12;

	/**
	 * @param axis radial axis of the patterns
	 * @param frames frames of the ramp; their pressures are only looked up
	 * @param intensity patterns without background, nFrames × nRadial; gaps of NaN allowed
	 * @param progress is asked for cancellation
	 * @return onset, end and membership; no transition where none stands out
	 * @throws AnalysisException for fewer than {@link #FEWEST_FRAMES} frames, or where they have no radial range in common
	 */
	public TransitionEstimate estimate(RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Progress progress) {
		int count = intensity.getShapeRef()[0];
		if (count < FEWEST_FRAMES) {
			throw new AnalysisException("a transition cannot be told from a smooth change in " + count + " frames",
					"Give at least " + FEWEST_FRAMES + " frames");
		}
		progress.begin("transition", 0);
		CompressionAlignment aligned = CompressionAlignment.of(LogarithmicPatterns.of(axis, intensity), progress);
		WhitenedPatterns patterns = WhitenedPatterns.of(aligned.rows());
		TransitionWindow window = new TransitionSearch(patterns, aligned.shift()).best(progress);
		progress.checkCancelled();
		IntervalEnsemble interval = IntervalEnsemble.of(patterns, aligned.shift(), window);
		return evidence(interval) < LEAST_EVIDENCE ? none(count, interval) : found(frames, interval);
	}

	private static double evidence(IntervalEnsemble interval) {
		int directions = interval.window().scores()[0].length;
		return 0.5 * directions * Math.log(interval.misfitRatio());
	}

	private static TransitionEstimate none(int count, IntervalEnsemble interval) {
		double[] nan = new double[count];
		Arrays.fill(nan, Double.NaN);
		return new TransitionEstimate(new Transition(-1, -1, Double.NaN, Double.NaN, 0), Double.NaN, Double.NaN, Double.NaN, Double.NaN,
				Double.NaN, Double.NaN, Double.NaN, nan, nan, interval.window().first(), interval.window().end() - 1, interval.misfitRatio());
	}

	private static TransitionEstimate found(FrameAxis frames, IntervalEnsemble p) {
		TransitionWindow window = p.window();
		int last = frames.size() - 1;
		int onset = Math.clamp((long) Math.floor(p.onset() + 0.5) + 1, 0, last);
		int end = Math.clamp((long) Math.ceil(p.end() - 0.5), onset, last);
		double onsetSigma = Math.sqrt(p.onsetSigma() * p.onsetSigma() + ROUNDING_VARIANCE);
		double endSigma = Math.sqrt(p.endSigma() * p.endSigma() + ROUNDING_VARIANCE);
		double confidence = 1 - (double) (end - onset) / frames.size();
		double[] membership = new double[frames.size()];
		double[] sigma = new double[frames.size()];
		Arrays.fill(membership, window.end(), membership.length, 1);
		double[][] inside = p.model().membership(p.fit().onset(), p.fit().end());
		System.arraycopy(inside[0], 0, membership, window.first(), inside[0].length);
		System.arraycopy(inside[1], 0, sigma, window.first(), inside[1].length);
		double[] pressure = frames.pressureGPa();
		return new TransitionEstimate(Transition.at(onset, end, frames, confidence), onsetSigma, endSigma,
				pressureSigma(frames, onset, onsetSigma), pressureSigma(frames, end, endSigma), p.crossing(), p.crossingSigma(),
				interpolated(pressure, p.crossing()), membership, sigma, window.first(), window.end() - 1, p.misfitRatio());
	}

	/** Uncertainty of the frame by the local rate, with that of the pressure itself where it is known. */
	private static double pressureSigma(FrameAxis frames, int frame, double sigmaFrames) {
		double[] pressure = frames.pressureGPa();
		double left = interpolated(pressure, frame - sigmaFrames);
		double right = interpolated(pressure, frame + sigmaFrames);
		double own = frames.pressureSigmaGPa()[frame];
		return Math.hypot((right - left) / 2, Double.isFinite(own) ? own : 0);
	}

	private static double interpolated(double[] values, double position) {
		double within = Math.clamp(position, 0, values.length - 1.0);
		int left = (int) Math.floor(within);
		int right = Math.min(left + 1, values.length - 1);
		double share = within - left;
		return share == 0 ? values[left] : values[left] * (1 - share) + values[right] * share;
	}
}
