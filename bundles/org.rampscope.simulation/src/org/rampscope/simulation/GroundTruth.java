/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.result.ResultType;

/**
 * What a simulated ramp really holds; the measure of everything that is found in it.
 *
 * @param pressureGPa pressure per frame in GPa; taken over, not copied
 * @param fraction share of the new phase per frame, 0 … 1; taken over, not copied
 * @param labels one per frame, as {@link Labels} codes them; taken over, not copied
 * @param peaks the peaks of every frame whose maximum lies within the simulated range
 */
public record GroundTruth(double[] pressureGPa, double[] fraction, int[] labels, List<List<TruePeak>> peaks) {

	/**
	 * Kept beside a simulated ramp, in files as fields {@code pressure} (GPa), {@code phase_fraction}, {@code label} (nFrames each),
	 * {@code onset_frame}, {@code end_frame}, and the peaks of all frames one after the other: {@code peak_frame}, {@code peak_phase} (index
	 * into the names in {@code phase_names}, which are separated by semicolons), {@code peak_hkl} (nPeaks × 3), {@code peak_position} (deg),
	 * {@code peak_fwhm} (deg), {@code peak_height}; none of the latter where there is no peak.
	 */
	public static final ResultType<GroundTruth> TYPE = new ResultType<>("simulation_truth", "Truth of the simulation", 1, GroundTruth.class,
			new GroundTruthCodec());

	public GroundTruth {
		peaks = peaks.stream().map(List::copyOf).toList();
		if (fraction.length != pressureGPa.length || labels.length != pressureGPa.length || peaks.size() != pressureGPa.length) {
			throw new AnalysisException("simulation truth has " + pressureGPa.length + " pressures, " + fraction.length + " fractions, "
					+ labels.length + " labels and " + peaks.size() + " lists of peaks", "Give one of each per frame");
		}
	}

	/** @return the number of frames */
	public int size() {
		return labels.length;
	}

	/** @return the first frame that is not labelled "before"; −1 where there is none */
	public int onsetFrame() {
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == Labels.DURING || labels[i] == Labels.AFTER) {
				return i;
			}
		}
		return -1;
	}

	/** @return the first frame from which on all are labelled "after"; −1 where the last one is not */
	public int endFrame() {
		int end = labels.length;
		while (end > 0 && labels[end - 1] == Labels.AFTER) {
			end--;
		}
		return end < labels.length ? end : -1;
	}

	/**
	 * @param level share of the new phase, above 0 and at most 1
	 * @return where the share first reaches that level, in frames, between two frames interpolated linearly; NaN where it
	 *         never does
	 */
	public double crossing(double level) {
		for (int i = 0; i < fraction.length; i++) {
			if (fraction[i] >= level) {
				return i == 0 ? 0 : i - 1 + (level - fraction[i - 1]) / (fraction[i] - fraction[i - 1]);
			}
		}
		return Double.NaN;
	}

	/**
	 * @param frames the ramp's frames, for their pressures
	 * @return the true transition, with a confidence of 1 where there is one and 0 elsewhere
	 */
	public Transition transition(FrameAxis frames) {
		return Transition.at(onsetFrame(), endFrame(), frames, onsetFrame() < 0 ? 0 : 1);
	}
}
