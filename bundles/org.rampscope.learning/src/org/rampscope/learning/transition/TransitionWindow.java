/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;

/**
 * A stretch of frames in which a transition is looked for, described by a few scores per frame.
 *
 * @param first first frame
 * @param scores one row per frame
 * @param coordinate ramp coordinate of these frames, scaled to −1 … 1
 */
record TransitionWindow(int first, double[][] scores, double[] coordinate) {

	/** Most directions in which frames are described; there were two to six that are not noise in the ramps looked at. */
	static final int DIRECTIONS = 8;

	/** Adds to mean squared misfits in units of the noise variance: what is below it is not worth describing better. */
	private static final double NEGLIGIBLE_MISFIT = 5;

	/**
	 * @param patterns of the whole ramp
	 * @param ramp ramp coordinate of the whole ramp
	 * @param first first frame of the window
	 * @param end frame after its last
	 */
	static TransitionWindow of(WhitenedPatterns patterns, double[] ramp, int first, int end) {
		return new TransitionWindow(first, patterns.scores(first, end, DIRECTIONS), scaled(ramp, first, end));
	}

	/** @return a part of scores that were computed for the whole ramp, which is enough for a coarse search */
	static TransitionWindow cut(double[][] allScores, double[] ramp, int first, int end) {
		return new TransitionWindow(first, Arrays.copyOfRange(allScores, first, end), scaled(ramp, first, end));
	}

	/** Falls back on the frame number where the coordinate stands still. */
	private static double[] scaled(double[] ramp, int first, int end) {
		double[] part = Arrays.copyOfRange(ramp, first, end);
		double low = Arrays.stream(part).min().orElse(0);
		double high = Arrays.stream(part).max().orElse(0);
		double[] scaled = new double[part.length];
		Arrays.setAll(scaled, i -> high > low ? 2 * (part[i] - low) / (high - low) - 1 : 2.0 * i / Math.max(1, part.length - 1) - 1);
		return scaled;
	}

	int end() {
		return first + scores.length;
	}

	MixtureModel model(int degreeBefore, int degreeAfter, MixingProfile profile) {
		return new MixtureModel(scores, coordinate, first, degreeBefore, degreeAfter, profile);
	}

	/** @return mean squared misfit per number of one smoothly changing pattern with as many parameters as a mixture has */
	double smoothMisfit(int parameters) {
		return MixtureModel.polynomialMisfit(scores, coordinate, parameters - 1) / values();
	}

	/** @return how many numbers are described */
	int values() {
		return scores.length * scores[0].length;
	}

	/**
	 * @param smooth mean squared misfit of one smoothly changing pattern
	 * @param mixture mean squared misfit of a mixture of two
	 * @return evidence for a transition; comparable between windows of different length
	 */
	double evidence(double smooth, double mixture) {
		return Math.log((smooth + NEGLIGIBLE_MISFIT) / (mixture + NEGLIGIBLE_MISFIT)) * Math.sqrt(scores.length);
	}
}
