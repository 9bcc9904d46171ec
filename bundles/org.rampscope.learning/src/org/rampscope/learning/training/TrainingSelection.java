/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.Rows;
import org.rampscope.core.error.AnalysisException;

/**
 * Which frames of a ramp are learnt from, and as what.
 *
 * @param frames numbers of the frames
 * @param labels class of each, 0 … classes − 1
 */
public record TrainingSelection(int[] frames, int[] labels) {

	public TrainingSelection {
		if (frames.length != labels.length || Arrays.stream(labels).distinct().count() < 2) {
			throw new AnalysisException(frames.length + " frames with " + labels.length + " labels of "
					+ Arrays.stream(labels).distinct().count() + " class(es) to train on", "Give one label per frame and at least two classes");
		}
	}

	/** The published choice on the ramp of 349 frames: every tenth of 0 … 150 as class 0, every tenth of 200 … 340 as class 1. */
	public static TrainingSelection published() {
		return ofRanges(new int[][] { { 0, 150 }, { 200, 340 } }, 10);
	}

	/**
	 * @param ranges first and last frame of every class, in the order of the classes
	 * @param step every which frame of a range is taken, from its first on; at least 1
	 */
	public static TrainingSelection ofRanges(int[][] ranges, int step) {
		int[] frames = Arrays.stream(ranges).flatMapToInt(r -> IntStream.iterate(r[0], f -> f <= r[1], f -> f + step)).toArray();
		int[] labels = IntStream.range(0, ranges.length)
				.flatMap(c -> IntStream.iterate(ranges[c][0], f -> f <= ranges[c][1], f -> f + step).map(f -> c)).toArray();
		return new TrainingSelection(frames, labels);
	}

	/** @return all frames that carry a label, with the codes renumbered 0, 1, … in ascending order */
	public static TrainingSelection ofLabels(Labels given) {
		int[] codes = given.codes();
		int[] classes = Arrays.stream(codes).filter(c -> c != Labels.NONE).distinct().sorted().toArray();
		int[] frames = IntStream.range(0, codes.length).filter(i -> codes[i] != Labels.NONE).toArray();
		return new TrainingSelection(frames, Arrays.stream(frames).map(i -> Arrays.binarySearch(classes, codes[i])).toArray());
	}

	/**
	 * @param intensity nFrames × nRadial
	 * @return the patterns chosen, one per row
	 * @throws AnalysisException where a frame is not there or has a value that is not finite
	 */
	public double[][] patterns(Rows intensity) {
		double[][] chosen = new double[frames.length][];
		for (int k = 0; k < frames.length; k++) {
			int frame = frames[k];
			if (frame < 0 || frame >= intensity.rows()) {
				throw new AnalysisException("frame " + frame + " is to be trained on, the ramp has frames 0 to " + (intensity.rows() - 1),
						"Choose frames that are there");
			}
			chosen[k] = intensity.row(frame);
			for (int j = 0; j < chosen[k].length; j++) {
				if (!Double.isFinite(chosen[k][j])) {
					throw new AnalysisException("frame " + frame + " has no finite intensity in bin " + j,
							"Leave the frame out, or restrict the radial range");
				}
			}
		}
		return chosen;
	}
}
