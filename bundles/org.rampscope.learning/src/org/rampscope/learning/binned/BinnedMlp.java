/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;

/**
 * Trained binned networks. Judging needs nothing native.
 *
 * @param settings how they were trained
 * @param layout bins of the patterns
 * @param axis of the patterns
 * @param classes number of classes
 * @param first bins × hidden × 3: factors of position and intensity, and bias
 * @param second bins × classes × hidden
 * @param bias bins × classes
 * @param accuracy share of the training points each bin judged right in the last epoch: its separability, A_b
 */
public record BinnedMlp(BinnedMlpSettings settings, BinLayout layout, RadialAxis axis, int classes, float[] first, float[] second,
		float[] bias, double[] accuracy) {

	/** @return the vote of the bins, weighted by how far each is to be believed */
	public BinVote vote() {
		return new BinVote(layout, accuracy);
	}

	/**
	 * @param pattern on the axis of the training
	 * @return class of every point used
	 */
	public int[] pointLabels(double[] pattern) {
		if (pattern.length != axis.size()) {
			throw new AnalysisException("a pattern of " + pattern.length + " points, the networks were trained on " + axis.size(),
					"Give patterns on the axis of the training");
		}
		int[] labels = new int[layout.usedPoints()];
		float[] logits = new float[classes];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = judge(layout.binOf(i), (float) axis.at(i), (float) pattern[i], logits);
		}
		return labels;
	}

	private int judge(int bin, float position, float intensity, float[] logits) {
		int hidden = settings.hidden();
		System.arraycopy(bias, bin * classes, logits, 0, classes);
		for (int h = 0; h < hidden; h++) {
			int at = 3 * (bin * hidden + h);
			float value = first[at] * position + first[at + 1] * intensity + first[at + 2];
			if (value > 0) {
				for (int c = 0; c < classes; c++) {
					logits[c] += second[(bin * classes + c) * hidden + h] * value;
				}
			}
		}
		int best = 0;
		for (int c = 1; c < classes; c++) {
			if (logits[c] > logits[best]) {
				best = c;
			}
		}
		return best;
	}

	/**
	 * @param patterns one per row, on the axis of the training
	 * @param progress told of patterns
	 * @return labels of all points and all patterns
	 * @throws AnalysisException where a value is not finite
	 */
	public BinnedClassification classify(double[][] patterns, Progress progress) {
		progress.begin("judging points", patterns.length);
		for (int frame = 0; frame < patterns.length; frame++) {
			if (!Arrays.stream(patterns[frame]).allMatch(Double::isFinite)) {
				throw new AnalysisException("frame " + frame + " has a value that is not finite", "Leave the frame out, or crop the patterns");
			}
		}
		int[][] points = new int[patterns.length][];
		IntStream.range(0, patterns.length).parallel().forEach(frame -> points[frame] = pointLabels(patterns[frame]));
		progress.worked(patterns.length);
		BinVote vote = vote();
		int[] labels = Arrays.stream(points).mapToInt(p -> vote.label(p, classes)).toArray();
		return new BinnedClassification(layout, axis, classes, accuracy, points, labels);
	}
}
