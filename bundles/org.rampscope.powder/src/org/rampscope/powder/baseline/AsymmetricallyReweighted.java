/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

/**
 * arPLS: penalised least squares whose weights follow a logistic function of the residual, its centre and width set by the residuals below
 * the baseline (Baek et al. 2015, Analyst 140, 250).
 */
public final class AsymmetricallyReweighted implements Baseline {

	private final double lambda;
	private final double ratio;
	private final int maxIterations;

	/**
	 * @param lambda stiffness, positive
	 * @param ratio relative change of the weights at which to stop, between 0 and 1
	 * @param maxIterations largest number of fits, at least one
	 */
	public AsymmetricallyReweighted(double lambda, double ratio, int maxIterations) {
		if (!(lambda > 0) || !(ratio > 0 && ratio < 1) || maxIterations < 1) {
			throw new SettingsException("powder.baseline.arpls", "has lambda " + lambda + ", ratio " + ratio + ", iterations "
					+ maxIterations, "Give lambda above 0, a ratio between 0 and 1, and at least 1 iteration");
		}
		this.lambda = lambda;
		this.ratio = ratio;
		this.maxIterations = maxIterations;
	}

	@Override
	public double[] fit(double[] intensity) {
		int n = intensity.length;
		WhittakerSmoother smoother = new WhittakerSmoother(lambda, n);
		double[] weights = new double[n];
		Arrays.setAll(weights, i -> Double.isNaN(intensity[i]) ? 0 : 1);
		double[] baseline = new double[n];
		for (int iteration = 0; iteration < maxIterations; iteration++) {
			smoother.smooth(intensity, weights, baseline);
			double[] below = new double[n];
			int count = 0;
			for (int i = 0; i < n; i++) {
				if (intensity[i] < baseline[i]) {
					below[count++] = intensity[i] - baseline[i];
				}
			}
			if (count < 2) {
				return baseline;
			}
			double mean = Arrays.stream(below, 0, count).average().orElseThrow();
			double variance = Arrays.stream(below, 0, count).map(d -> (d - mean) * (d - mean)).sum() / count;
			double sd = Math.sqrt(variance);
			if (!(sd > 0)) {
				return baseline;
			}
			double change = 0;
			double norm = 0;
			for (int i = 0; i < n; i++) {
				double weight = Double.isNaN(intensity[i]) ? 0
						: 1 / (1 + Math.exp(2 * (intensity[i] - baseline[i] - (2 * sd - mean)) / sd));
				change += (weight - weights[i]) * (weight - weights[i]);
				norm += weights[i] * weights[i];
				weights[i] = weight;
			}
			if (!(norm > 0)) {
				throw new AnalysisException("the baseline is not determined: all bins are empty", "Check mask and radial range");
			}
			if (Math.sqrt(change / norm) < ratio) {
				return baseline;
			}
		}
		return baseline;
	}
}
