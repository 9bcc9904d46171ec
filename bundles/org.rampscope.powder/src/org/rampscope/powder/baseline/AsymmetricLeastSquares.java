/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.SettingsException;

/**
 * Asymmetric least squares: points above the baseline get the small weight p, points below 1 − p, points on it none (Eilers &amp; Boelens
 * 2005, Baseline correction with asymmetric least squares smoothing, Leiden University Medical Centre). Starts from equal weights.
 */
public final class AsymmetricLeastSquares implements Baseline {

	private final double lambda;
	private final double p;
	private final int iterations;

	/**
	 * @param lambda stiffness, positive; scales with the fourth power of the number of points per degree
	 * @param p weight of points above the baseline, between 0 and 1
	 * @param iterations number of fits, at least one; fewer are made where the weights do not change any more, with the same result
	 */
	public AsymmetricLeastSquares(double lambda, double p, int iterations) {
		if (!(lambda > 0) || Double.isInfinite(lambda)) {
			throw new SettingsException("powder.baseline.als/lambda", "is " + lambda, "Give a number greater than 0");
		}
		if (!(p > 0 && p < 1)) {
			throw new SettingsException("powder.baseline.als/p", "is " + p, "Give a number between 0 and 1");
		}
		if (iterations < 1) {
			throw new SettingsException("powder.baseline.als/iterations", "is " + iterations, "Give at least 1");
		}
		this.lambda = lambda;
		this.p = p;
		this.iterations = iterations;
	}

	/** @return the settings of Sun (2023): λ = 10⁵, p = 0.002, 10 iterations, for 4023 points of 0.004° */
	public static AsymmetricLeastSquares published() {
		return new AsymmetricLeastSquares(1e5, 0.002, 10);
	}

	@Override
	public double[] fit(double[] intensity) {
		WhittakerSmoother smoother = new WhittakerSmoother(lambda, intensity.length);
		double[] weights = new double[intensity.length];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Double.isNaN(intensity[i]) ? 0 : 1;
		}
		double[] baseline = new double[intensity.length];
		smoother.smooth(intensity, weights, baseline);
		// above, below: looked up by the sign, as noise makes half of all branches on it go wrong
		double[] bySide = { p, 1 - p };
		for (int iteration = 1; iteration < iterations; iteration++) {
			boolean same = true;
			for (int i = 0; i < weights.length; i++) {
				double above = intensity[i] - baseline[i];
				double weight = above == 0 || above != above ? 0 : bySide[(int) (Double.doubleToRawLongBits(above) >>> 63)];
				same &= weight == weights[i];
				weights[i] = weight;
			}
			if (same) {
				// so would be all that follow
				break;
			}
			smoother.smooth(intensity, weights, baseline);
		}
		return baseline;
	}
}
