/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.rampscope.core.error.SettingsException;

/**
 * Cubic spline through equidistant nodes whose third derivative is continuous at the second and the last but one node (not
 * a knot, the default of SciPy's {@code CubicSpline}). Reproduces cubic polynomials exactly.
 */
public final class NotAKnotSpline {

	private final double[] value;
	private final double[] second;

	/**
	 * @param values at the nodes 0, 1, 2, …; at least 4
	 */
	public NotAKnotSpline(double[] values) {
		if (values.length < 4) {
			throw new SettingsException("knots", (values.length - 2) + " inner knots", "Give at least 2");
		}
		value = values.clone();
		second = secondDerivatives(value);
	}

	private static double[] secondDerivatives(double[] y) {
		int n = y.length;
		double[][] matrix = new double[n][n];
		double[] right = new double[n];
		for (int i = 1; i < n - 1; i++) {
			matrix[i][i - 1] = 1;
			matrix[i][i] = 4;
			matrix[i][i + 1] = 1;
			right[i] = 6 * (y[i + 1] - 2 * y[i] + y[i - 1]);
		}
		for (int k = 0; k < 3; k++) {
			matrix[0][k] = k == 1 ? -2 : 1;
			matrix[n - 1][n - 1 - k] = k == 1 ? -2 : 1;
		}
		return new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver().solve(new ArrayRealVector(right, false)).toArray();
	}

	/**
	 * @param position in units of the node distance, 0 … nodes − 1; the outer pieces go on beyond
	 */
	public double at(double position) {
		int left = (int) Math.clamp((long) Math.floor(position), 0, value.length - 2);
		double b = position - left;
		double a = 1 - b;
		return a * value[left] + b * value[left + 1]
				+ ((a * a * a - a) * second[left] + (b * b * b - b) * second[left + 1]) / 6;
	}

	/**
	 * @param count number of points, at least 2
	 * @return values at that many equidistant points from the first node to the last
	 */
	public double[] sampled(int count) {
		double[] result = new double[count];
		for (int i = 0; i < count; i++) {
			result[i] = at((value.length - 1.0) * i / (count - 1));
		}
		return result;
	}
}
