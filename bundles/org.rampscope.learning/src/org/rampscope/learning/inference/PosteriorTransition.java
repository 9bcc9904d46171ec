/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.Arrays;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Transition;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * Onset and end of a transition from the probabilities that a classifier gives the frames of a rising ramp. The classes come
 * in order and none comes back; with two classes a stage in which the classifier cannot tell stands between them. What is
 * uncertain about onset and end is how their posterior probability spreads over the frames.
 */
final class PosteriorTransition {

	/** However sure a classifier is, one frame in a thousand may be an outlier. */
	private static final double SMALLEST = 1e-3;
	/** With this factor frames of probabilities between 0.28 and 0.72 are most likely ones that the classifier cannot tell. */
	private static final double UNDECIDED = 1.6;
	/** A boundary between two frames cannot be known better than the standard deviation of one frame's width. */
	private static final double SMALLEST_SIGMA = 1 / Math.sqrt(12);

	private PosteriorTransition() {
	}

	/**
	 * @param probabilities frames × classes; NaN where a frame could not be judged
	 * @param frames pressures of the frames
	 * @return onset: the first frame that is most likely no longer of the first class; end: the first that is most likely of
	 *         the last one; −1 in both where the ramp does not go from the first class to the last
	 */
	static TransitionEstimate of(double[][] probabilities, FrameAxis frames) {
		double[][] stages = new MonotonePosterior(likelihood(probabilities)).stages();
		int n = stages.length;
		int last = stages[0].length - 1;
		double[] left = new double[n];
		double[] arrived = new double[n];
		double[] membership = new double[n];
		double[] spread = new double[n];
		for (int i = 0; i < n; i++) {
			left[i] = 1 - stages[i][0];
			arrived[i] = stages[i][last];
			double square = 0;
			for (int s = 0; s <= last; s++) {
				double position = (double) s / last;
				membership[i] += position * stages[i][s];
				square += position * position * stages[i][s];
			}
			spread[i] = Math.sqrt(Math.max(0, square - membership[i] * membership[i]));
		}
		double there = Math.min(1 - left[0], arrived[n - 1]);
		boolean found = there > 0.5;
		Place onset = found ? Place.of(left, frames) : Place.NONE;
		Place end = found ? Place.of(arrived, frames) : Place.NONE;
		Place half = found ? Place.of(membership, frames) : Place.NONE;
		return new TransitionEstimate(new Transition(onset.frame, end.frame, onset.gPa, end.gPa, there), onset.sigmaFrames, end.sigmaFrames,
				onset.sigmaGPa, end.sigmaGPa, found ? crossing(membership) : Double.NaN, half.sigmaFrames,
				found ? at(frames.pressureGPa(), crossing(membership)) : Double.NaN, membership, spread, 0, n - 1, Double.NaN, List.of());
	}

	private static double[][] likelihood(double[][] probabilities) {
		return Arrays.stream(probabilities).map(p -> {
			double[] clamped = Arrays.stream(p).map(v -> Math.clamp(v, SMALLEST, 1 - SMALLEST)).toArray();
			return p.length == 2 ? new double[] { clamped[0], UNDECIDED * Math.sqrt(clamped[0] * clamped[1]), clamped[1] } : clamped;
		}).toArray(double[][]::new);
	}

	/** Where a rising curve passes one half, in frames, between two frames by linear interpolation. */
	private static double crossing(double[] curve) {
		int i = 1;
		while (i < curve.length - 1 && curve[i] < 0.5) {
			i++;
		}
		double rise = curve[i] - curve[i - 1];
		return rise > 0 ? i - 1 + Math.clamp((0.5 - curve[i - 1]) / rise, 0, 1) : i;
	}

	private static double at(double[] values, double frame) {
		int i = Math.clamp((int) frame, 0, Math.max(0, values.length - 2));
		return values.length == 1 ? values[0] : values[i] + (frame - i) * (values[i + 1] - values[i]);
	}

	/** A frame with its uncertainty. */
	private record Place(int frame, double sigmaFrames, double gPa, double sigmaGPa) {

		static final Place NONE = new Place(-1, Double.NaN, Double.NaN, Double.NaN);

		/** @param reached probability, per frame, that the place lies at it or before: rising */
		static Place of(double[] reached, FrameAxis frames) {
			int frame = 0;
			while (frame < reached.length - 1 && reached[frame] < 0.5) {
				frame++;
			}
			double[] pressure = frames.pressureGPa();
			double mean = 0;
			double square = 0;
			double meanGPa = 0;
			double squareGPa = 0;
			for (int i = 0; i < reached.length; i++) {
				double here = i == 0 ? reached[0] : reached[i] - reached[i - 1];
				if (here > 0) {
					mean += here * i;
					square += here * i * i;
					meanGPa += here * pressure[i];
					squareGPa += here * pressure[i] * pressure[i];
				}
			}
			double total = reached[reached.length - 1];
			double sigma = Math.max(SMALLEST_SIGMA, deviation(mean / total, square / total));
			double step = Math.abs(pressure[Math.min(frame + 1, pressure.length - 1)] - pressure[Math.max(frame - 1, 0)]) / 2;
			double known = Double.isFinite(frames.pressureSigmaGPa()[frame]) ? frames.pressureSigmaGPa()[frame] : 0;
			double sigmaGPa = Math.hypot(Math.max(SMALLEST_SIGMA * step, deviation(meanGPa / total, squareGPa / total)), known);
			return new Place(frame, sigma, pressure[frame], sigmaGPa);
		}

		private static double deviation(double mean, double square) {
			return Math.sqrt(Math.max(0, square - mean * mean));
		}
	}
}
