/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import java.util.stream.IntStream;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

/**
 * A sum of Chebyshev polynomials fitted by least squares to what remains after clipping: in each pass, points that stand above the fit are
 * lowered to it (modified polynomial fit; Lieber &amp; Mahadevan-Jansen 2003, Appl. Spectrosc. 57, 1363).
 */
public final class ChebyshevBaseline implements Baseline {

	private final int degree;
	private final int iterations;

	/**
	 * @param degree highest order, at least 0
	 * @param iterations passes, at least 1
	 */
	public ChebyshevBaseline(int degree, int iterations) {
		if (degree < 0 || degree > 60 || iterations < 1) {
			throw new SettingsException("powder.baseline.chebyshev", "has degree " + degree + " and " + iterations + " iterations",
					"Give a degree from 0 to 60 and at least 1 iteration");
		}
		this.degree = degree;
		this.iterations = iterations;
	}

	@Override
	public double[] fit(double[] intensity) {
		int n = intensity.length;
		double[][] polynomials = polynomials(n);
		int[] used = IntStream.range(0, n).filter(i -> !Double.isNaN(intensity[i])).toArray();
		if (used.length <= degree) {
			throw new AnalysisException("a polynomial of degree " + degree + " is not determined by " + used.length + " filled bins",
					"Use a smaller degree");
		}
		double[][] design = new double[used.length][];
		double[] clipped = new double[used.length];
		for (int k = 0; k < used.length; k++) {
			design[k] = polynomials[used[k]];
			clipped[k] = intensity[used[k]];
		}
		try {
			Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(design, false);
			QRDecomposition decomposition = new QRDecomposition(matrix);
			double[] coefficients = null;
			for (int pass = 0; pass < iterations; pass++) {
				coefficients = decomposition.getSolver().solve(new ArrayRealVector(clipped, false)).toArray();
				double[] fitted = matrix.operate(coefficients);
				for (int k = 0; k < clipped.length; k++) {
					clipped[k] = Math.min(clipped[k], fitted[k]);
				}
			}
			return new Array2DRowRealMatrix(polynomials, false).operate(coefficients);
		} catch (MathRuntimeException e) {
			throw new AnalysisException("the polynomial baseline is not determined: " + e.getMessage(), "Use a smaller degree");
		}
	}

	private double[][] polynomials(int n) {
		double[][] values = new double[n][degree + 1];
		for (int i = 0; i < n; i++) {
			double x = n == 1 ? 0 : 2.0 * i / (n - 1) - 1;
			for (int k = 0; k <= degree; k++) {
				values[i][k] = k == 0 ? 1 : k == 1 ? x : 2 * x * values[i][k - 1] - values[i][k - 2];
			}
		}
		return values;
	}
}
