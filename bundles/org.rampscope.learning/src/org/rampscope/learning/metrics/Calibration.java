/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import org.rampscope.core.error.AnalysisException;

/**
 * Whether a classifier is as sure as it should be: samples are sorted by the probability of their predicted class into
 * equally wide bins, and mean probability and share of right ones are compared (C. Guo et al., ICML 2017).
 *
 * @param meanConfidence mean probability of the predicted class per bin; NaN where a bin is empty
 * @param accuracy share of right predictions per bin; NaN where a bin is empty
 * @param counts samples per bin
 */
public record Calibration(double[] meanConfidence, double[] accuracy, long[] counts) {

	/**
	 * @param probabilities samples × classes, each row summing to one
	 * @param truth class per sample
	 * @param bins number of bins over 0 … 1, at least 1
	 */
	public static Calibration of(double[][] probabilities, int[] truth, int bins) {
		if (probabilities.length != truth.length || truth.length == 0 || bins < 1) {
			throw new AnalysisException("calibration of " + probabilities.length + " samples with " + truth.length + " labels in " + bins
					+ " bins", "Give one label per sample, at least one sample and one bin");
		}
		double[] confidence = new double[bins];
		double[] right = new double[bins];
		long[] counts = new long[bins];
		for (int i = 0; i < truth.length; i++) {
			int predicted = 0;
			for (int c = 1; c < probabilities[i].length; c++) {
				if (probabilities[i][c] > probabilities[i][predicted]) {
					predicted = c;
				}
			}
			double p = probabilities[i][predicted];
			int bin = Math.clamp((long) Math.ceil(p * bins) - 1, 0, bins - 1);
			confidence[bin] += p;
			right[bin] += predicted == truth[i] ? 1 : 0;
			counts[bin]++;
		}
		for (int b = 0; b < bins; b++) {
			confidence[b] /= counts[b];
			right[b] /= counts[b];
		}
		return new Calibration(confidence, right, counts);
	}

	/** @return expected calibration error: mean distance of probability and accuracy, weighted by the samples, 0 … 1 */
	public double expectedError() {
		double sum = 0;
		long total = 0;
		for (int b = 0; b < counts.length; b++) {
			if (counts[b] > 0) {
				sum += counts[b] * Math.abs(meanConfidence[b] - accuracy[b]);
				total += counts[b];
			}
		}
		return sum / total;
	}
}
