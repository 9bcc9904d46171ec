/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.rampscope.core.error.AnalysisException;

/**
 * One number that divides all logits so that probabilities mean what they say; the predicted classes stay (C. Guo et al.,
 * ICML 2017).
 *
 * @param temperature above 1 for a classifier that was too sure, below for one that was not sure enough
 */
public record TemperatureScaling(double temperature) {

	private static final double COLDEST = Math.log(0.01);
	private static final double HOTTEST = Math.log(100);

	/**
	 * @param logits samples × classes, of validation data
	 * @param truth class per sample
	 * @return the temperature of the smallest cross-entropy, between 0.01 and 100
	 */
	public static TemperatureScaling fit(double[][] logits, int[] truth) {
		if (logits.length != truth.length || truth.length == 0) {
			throw new AnalysisException(logits.length + " rows of logits for " + truth.length + " labels", "Give one label per row");
		}
		UnivariateFunction loss = logT -> new TemperatureScaling(Math.exp(logT)).crossEntropy(logits, truth);
		double best = new BrentOptimizer(1e-10, 1e-12).optimize(new MaxEval(500), new UnivariateObjectiveFunction(loss), GoalType.MINIMIZE,
				new SearchInterval(COLDEST, HOTTEST, 0)).getPoint();
		return new TemperatureScaling(Math.exp(best));
	}

	/** @return mean negative logarithm of the probability of the true class */
	public double crossEntropy(double[][] logits, int[] truth) {
		double sum = 0;
		for (int i = 0; i < truth.length; i++) {
			sum -= Math.log(Math.max(Double.MIN_NORMAL, probabilities(logits[i])[truth[i]]));
		}
		return sum / truth.length;
	}

	/**
	 * @param logits per class
	 * @return probabilities per class, summing to one
	 */
	public double[] probabilities(double[] logits) {
		double largest = Double.NEGATIVE_INFINITY;
		for (double l : logits) {
			largest = Math.max(largest, l);
		}
		double[] p = new double[logits.length];
		double sum = 0;
		for (int c = 0; c < p.length; c++) {
			p[c] = Math.exp((logits[c] - largest) / temperature);
			sum += p[c];
		}
		for (int c = 0; c < p.length; c++) {
			p[c] /= sum;
		}
		return p;
	}
}
