/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import org.rampscope.core.error.AnalysisException;

/**
 * Counts of true against predicted classes, and what is computed from them. Ratios without any case behind them count as
 * zero, as scikit-learn does with {@code zero_division=0}.
 *
 * @param counts counts[true][predicted], square
 */
public record ConfusionMatrix(long[][] counts) {

	/**
	 * @param truth class per sample, 0 … classes − 1
	 * @param predicted class per sample, 0 … classes − 1
	 * @param classes number of classes
	 * @throws AnalysisException for different lengths, no samples, or a class outside
	 */
	public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
		if (truth.length != predicted.length || truth.length == 0) {
			throw new AnalysisException(truth.length + " true and " + predicted.length + " predicted labels",
					"Give one of each per sample, and at least one sample");
		}
		long[][] counts = new long[classes][classes];
		for (int i = 0; i < truth.length; i++) {
			if (truth[i] < 0 || truth[i] >= classes || predicted[i] < 0 || predicted[i] >= classes) {
				throw new AnalysisException("sample " + i + " has true label " + truth[i] + " and predicted label " + predicted[i],
						"Labels must lie in 0 … " + (classes - 1));
			}
			counts[truth[i]][predicted[i]]++;
		}
		return new ConfusionMatrix(counts);
	}

	/** @return number of classes */
	public int classes() {
		return counts.length;
	}

	/** @return number of samples */
	public long total() {
		long sum = 0;
		for (int c = 0; c < classes(); c++) {
			sum += support(c);
		}
		return sum;
	}

	/** @return number of samples truly of that class */
	public long support(int c) {
		long sum = 0;
		for (long v : counts[c]) {
			sum += v;
		}
		return sum;
	}

	private long predictedAs(int c) {
		long sum = 0;
		for (long[] row : counts) {
			sum += row[c];
		}
		return sum;
	}

	private long correct() {
		long sum = 0;
		for (int c = 0; c < classes(); c++) {
			sum += counts[c][c];
		}
		return sum;
	}

	/** @return share of samples predicted right, 0 … 1 */
	public double accuracy() {
		return ratio(correct(), total());
	}

	/** @return share of right ones among those predicted as that class */
	public double precision(int c) {
		return ratio(counts[c][c], predictedAs(c));
	}

	/** @return share of right ones among those truly of that class */
	public double recall(int c) {
		return ratio(counts[c][c], support(c));
	}

	/** @return harmonic mean of precision and recall */
	public double f1(int c) {
		return ratio(2 * counts[c][c], predictedAs(c) + support(c));
	}

	/** @return precision averaged over the classes, weighted by their support */
	public double weightedPrecision() {
		return weighted(this::precision);
	}

	/** @return recall averaged over the classes, weighted by their support: equal to the accuracy */
	public double weightedRecall() {
		return weighted(this::recall);
	}

	/** @return F1 averaged over the classes, weighted by their support */
	public double weightedF1() {
		return weighted(this::f1);
	}

	private double weighted(java.util.function.IntToDoubleFunction value) {
		double sum = 0;
		for (int c = 0; c < classes(); c++) {
			sum += support(c) * value.applyAsDouble(c);
		}
		return sum / total();
	}

	/** @return Cohen's κ: agreement beyond chance, −1 … 1; 0 where chance alone agrees fully (one class only) */
	public double kappa() {
		double n = total();
		double chance = 0;
		for (int c = 0; c < classes(); c++) {
			chance += support(c) / n * (predictedAs(c) / n);
		}
		return chance < 1 ? (accuracy() - chance) / (1 - chance) : 0;
	}

	/** @return Matthews' correlation coefficient in its multiclass form (Gorodkin 2004), −1 … 1; 0 where it is undefined */
	public double matthews() {
		double n = total();
		double product = 0;
		double truthSquared = 0;
		double predictedSquared = 0;
		for (int c = 0; c < classes(); c++) {
			double t = support(c);
			double p = predictedAs(c);
			product += t * p;
			truthSquared += t * t;
			predictedSquared += p * p;
		}
		double spread = Math.sqrt(n * n - predictedSquared) * Math.sqrt(n * n - truthSquared);
		return spread > 0 ? (correct() * n - product) / spread : 0;
	}

	private static double ratio(long part, long whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}
}
