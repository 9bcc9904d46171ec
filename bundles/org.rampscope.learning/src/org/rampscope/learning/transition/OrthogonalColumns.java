/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * An orthonormal basis of what a few columns span, by Gram-Schmidt done twice. Small and called very often, which is why
 * it is not left to a general decomposition; columns that depend on others are left out.
 *
 * @param basis orthonormal columns
 */
record OrthogonalColumns(double[][] basis) {

	private static final double DEPENDENT = 1e-10;

	static OrthogonalColumns of(double[][] columns) {
		double[][] basis = new double[columns.length][];
		int count = 0;
		for (double[] column : columns) {
			double[] rest = column.clone();
			double before = norm(rest);
			for (int pass = 0; pass < 2; pass++) {
				for (int b = 0; b < count; b++) {
					double product = dot(rest, basis[b]);
					for (int i = 0; i < rest.length; i++) {
						rest[i] -= product * basis[b][i];
					}
				}
			}
			double left = norm(rest);
			if (left > DEPENDENT * before && left > 0) {
				for (int i = 0; i < rest.length; i++) {
					rest[i] /= left;
				}
				basis[count++] = rest;
			}
		}
		return new OrthogonalColumns(java.util.Arrays.copyOf(basis, count));
	}

	/** @return sum of squares of what the columns do not describe, over all columns of the values */
	double misfit(double[][] values) {
		int width = values[0].length;
		double[] projected = new double[width];
		double sum = 0;
		for (double[] row : values) {
			for (double v : row) {
				sum += v * v;
			}
		}
		for (double[] column : basis) {
			java.util.Arrays.fill(projected, 0);
			for (int i = 0; i < values.length; i++) {
				for (int c = 0; c < width; c++) {
					projected[c] += column[i] * values[i][c];
				}
			}
			for (double p : projected) {
				sum -= p * p;
			}
		}
		return Math.max(0, sum);
	}

	/** @return least squares coefficients of the original columns, columns × width of the values */
	static double[][] coefficients(double[][] columns, double[][] values) {
		RealMatrix design = new Array2DRowRealMatrix(columns, false).transpose();
		return new SingularValueDecomposition(design).getSolver().solve(new Array2DRowRealMatrix(values, false)).getData();
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static double norm(double[] a) {
		return Math.sqrt(dot(a, a));
	}
}
