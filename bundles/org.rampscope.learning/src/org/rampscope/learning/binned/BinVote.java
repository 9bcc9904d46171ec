/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.inference.MostProbable;

/**
 * Labels of whole patterns from labels of their points, weighted by how far each bin is to be believed (Sun 2020 and 2023,
 * chapter 4). The weight of a bin grows with the square of its accuracy in training: zero at 0.55, one at 1.
 *
 * @param layout bins of the pattern
 * @param accuracy share of training points that each bin judged right, 0 … 1
 */
public record BinVote(BinLayout layout, double[] accuracy) {

	private static final double SLOPE = 1.4337;
	private static final double OFFSET = 0.4337;

	public BinVote {
		if (accuracy.length != layout.bins()) {
			throw new AnalysisException(accuracy.length + " accuracies for " + layout.bins() + " bins", "Give one per bin");
		}
	}

	/**
	 * @param accuracy 0 … 1
	 * @return weight of a bin with that accuracy, 0 … 1
	 */
	public static double believability(double accuracy) {
		return Math.max(0, SLOPE * accuracy * accuracy - OFFSET);
	}

	/** @return weight per bin */
	public double[] weights() {
		return Arrays.stream(accuracy).map(BinVote::believability).toArray();
	}

	/**
	 * @param pointLabels class of every point used, 0 … classes − 1
	 * @param classes number of classes
	 * @return sum over the bins of their weight times the number of points of each class
	 */
	public double[] votes(int[] pointLabels, int classes) {
		if (pointLabels.length != layout.usedPoints()) {
			throw new AnalysisException(pointLabels.length + " point labels for " + layout.usedPoints() + " points", "Give one per point used");
		}
		double[] weights = weights();
		double[] votes = new double[classes];
		for (int i = 0; i < pointLabels.length; i++) {
			votes[pointLabels[i]] += weights[layout.binOf(i)];
		}
		return votes;
	}

	/**
	 * @param pointLabels class of every point used
	 * @param classes number of classes
	 * @return the class with most votes; the lower one of two with the same
	 */
	public int label(int[] pointLabels, int classes) {
		return MostProbable.of(votes(pointLabels, classes));
	}

	/**
	 * Label of a pattern whose rows were judged as a whole (end-to-end binned network): 0 only if more than half of them are.
	 *
	 * @param rowProbabilities probability of class 1 per row
	 * @return 0 or 1
	 */
	public static int majority(double[] rowProbabilities) {
		long zeros = Arrays.stream(rowProbabilities).filter(p -> p <= 0.5).count();
		return zeros > rowProbabilities.length / 2 ? 0 : 1;
	}
}
