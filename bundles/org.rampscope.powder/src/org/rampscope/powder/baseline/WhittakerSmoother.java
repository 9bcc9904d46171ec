/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.AnalysisException;

/**
 * Weighted smoothing with a penalty on second differences: solves (W + λ DᵀD) z = W y by Cholesky factorisation of the five diagonals
 * (Eilers 2003, Anal. Chem. 75, 3631). O(n) time. Keeps its work arrays: not for two threads at once.
 */
final class WhittakerSmoother {

	private final double lambda;
	private final int n;
	/** L of L Lᵀ: diagonal, first and second subdiagonal */
	private final double[] l0;
	private final double[] l1;
	private final double[] l2;

	/**
	 * @param lambda weight of the penalty, positive
	 * @param n number of points, at least 3
	 */
	WhittakerSmoother(double lambda, int n) {
		if (n < 3) {
			throw new AnalysisException("a pattern of " + n + " points has no second differences", "Give at least three points");
		}
		this.lambda = lambda;
		this.n = n;
		this.l0 = new double[n];
		this.l1 = new double[n];
		this.l2 = new double[n];
	}

	/**
	 * @param y values; not looked at where the weight is 0
	 * @param w weights, not negative, at least two greater than 0
	 * @param z takes the result
	 */
	void smooth(double[] y, double[] w, double[] z) {
		for (int i = 0; i < n; i++) {
			double b1 = i >= 1 ? l1[i - 1] : 0;
			double b2 = i >= 2 ? l2[i - 2] : 0;
			l0[i] = Math.sqrt(w[i] + lambda * penalty0(i) - b1 * b1 - b2 * b2);
			if (!(l0[i] > 0)) {
				throw new AnalysisException("the baseline is not determined: too few bins have a weight", "Use a larger p, or patterns "
						+ "with fewer empty bins");
			}
			if (i + 1 < n) {
				l1[i] = (lambda * penalty1(i) - (i >= 1 ? l2[i - 1] * l1[i - 1] : 0)) / l0[i];
			}
			if (i + 2 < n) {
				l2[i] = lambda / l0[i];
			}
		}
		for (int i = 0; i < n; i++) {
			double right = w[i] == 0 ? 0 : w[i] * y[i];
			z[i] = (right - (i >= 1 ? l1[i - 1] * z[i - 1] : 0) - (i >= 2 ? l2[i - 2] * z[i - 2] : 0)) / l0[i];
		}
		for (int i = n - 1; i >= 0; i--) {
			z[i] = (z[i] - (i + 1 < n ? l1[i] * z[i + 1] : 0) - (i + 2 < n ? l2[i] * z[i + 2] : 0)) / l0[i];
		}
	}

	/** Diagonal of DᵀD: the squared coefficients 1, −2, 1 of every difference that touches the point. */
	private double penalty0(int i) {
		return (i + 2 < n ? 1 : 0) + (i >= 1 && i + 1 < n ? 4 : 0) + (i >= 2 ? 1 : 0);
	}

	/** Element (i, i + 1) of DᵀD. */
	private double penalty1(int i) {
		return (i + 2 < n ? -2 : 0) + (i >= 1 ? -2 : 0);
	}
}
