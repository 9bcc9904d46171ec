/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.AnalysisException;

/**
 * Weighted smoothing with a penalty on second differences: solves (W + λ DᵀD) z = W y by L D Lᵀ factorisation of the five diagonals
 * (Eilers 2003, Anal. Chem. 75, 3631). O(n) time. Each step of a factorisation waits for the division of the step before; therefore
 * the points are eliminated from both ends at once, two chains that do not wait for each other, until two points in the middle are left
 * (a twisted factorisation, van der Vorst 1987, Parallel Computing 5, 45). Keeps its work arrays: not for two threads at once.
 */
final class WhittakerSmoother {

	private final double lambda;
	private final int n;
	/** first of the two points in the middle: as many before it as behind the second, or one less */
	private final int middle;
	/** 1 / D */
	private final double[] r;
	/** D times the first subdiagonal of L, to the neighbour nearer to the middle; the second subdiagonal is λ / D */
	private final double[] u;

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
		this.middle = (n - 2) / 2;
		this.r = new double[n];
		this.u = new double[n];
	}

	/**
	 * @param y values; not looked at where the weight is 0
	 * @param w weights, not negative, at least two greater than 0
	 * @param z takes the result
	 */
	void smooth(double[] y, double[] w, double[] z) {
		// the outermost two points of each end have other coefficients than the rest
		int ends = Math.min(2, middle);
		for (int i = 0; i < ends; i++) {
			eliminate(i, -1, y, w, z);
			eliminate(n - 1 - i, 1, y, w, z);
		}
		eliminateInner(ends, y, w, z);
		if (n - 2 - middle > middle) {
			eliminate(middle + 2, 1, y, w, z);
		}
		solveMiddle(y, w, z);
		substitute(z);
	}

	/** Takes one point out of the equations of those nearer to the middle; {@code outwards} is where the neighbours done before lie. */
	private void eliminate(int i, int outwards, double[] y, double[] w, double[] z) {
		int one = i + outwards;
		int two = one + outwards;
		double r1 = inside(one) ? r[one] : 0;
		double r2 = inside(two) ? r[two] : 0;
		double u1 = inside(one) ? u[one] : 0;
		double d = w[i] + lambda * penalty0(i) - u1 * u1 * r1 - lambda * lambda * r2;
		check(d);
		r[i] = 1 / d;
		u[i] = lambda * penalty1(Math.min(i, i - outwards)) - u1 * lambda * r1;
		z[i] = weighted(y, w, i) - u1 * r1 * (inside(one) ? z[one] : 0) - lambda * r2 * (inside(two) ? z[two] : 0);
	}

	private void eliminateInner(int from, double[] y, double[] w, double[] z) {
		double diagonal = 6 * lambda;
		double beside = -4 * lambda;
		double square = lambda * lambda;
		double leftR1 = from >= 1 ? r[from - 1] : 0;
		double leftR2 = from >= 2 ? r[from - 2] : 0;
		double leftU = from >= 1 ? u[from - 1] : 0;
		double leftZ1 = from >= 1 ? z[from - 1] : 0;
		double leftZ2 = from >= 2 ? z[from - 2] : 0;
		double rightR1 = from >= 1 ? r[n - from] : 0;
		double rightR2 = from >= 2 ? r[n - from + 1] : 0;
		double rightU = from >= 1 ? u[n - from] : 0;
		double rightZ1 = from >= 1 ? z[n - from] : 0;
		double rightZ2 = from >= 2 ? z[n - from + 1] : 0;
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = from, j = n - 1 - from; i < middle; i++, j--) {
			double leftD = w[i] + diagonal - leftU * leftU * leftR1 - square * leftR2;
			double rightD = w[j] + diagonal - rightU * rightU * rightR1 - square * rightR2;
			double leftZ = weighted(y, w, i) - leftU * leftR1 * leftZ1 - lambda * leftR2 * leftZ2;
			double rightZ = weighted(y, w, j) - rightU * rightR1 * rightZ1 - lambda * rightR2 * rightZ2;
			leftU = beside - leftU * lambda * leftR1;
			rightU = beside - rightU * lambda * rightR1;
			leftR2 = leftR1;
			rightR2 = rightR1;
			leftR1 = 1 / leftD;
			rightR1 = 1 / rightD;
			leftZ2 = leftZ1;
			rightZ2 = rightZ1;
			leftZ1 = leftZ;
			rightZ1 = rightZ;
			// not a number, once there, stays
			smallest = Math.min(smallest, Math.min(leftD, rightD));
			r[i] = leftR1;
			r[j] = rightR1;
			u[i] = leftU;
			u[j] = rightU;
			z[i] = leftZ;
			z[j] = rightZ;
		}
		check(smallest);
	}

	/** The two equations left. */
	private void solveMiddle(double[] y, double[] w, double[] z) {
		int a = middle;
		int b = middle + 1;
		double a11 = w[a] + lambda * penalty0(a);
		double a22 = w[b] + lambda * penalty0(b);
		double a12 = lambda * penalty1(a);
		double f1 = weighted(y, w, a);
		double f2 = weighted(y, w, b);
		for (int outwards = -1; outwards <= 1; outwards += 2) {
			int near = outwards < 0 ? a - 1 : b + 1;
			int next = near + outwards;
			if (!inside(near)) {
				continue;
			}
			double nearR = r[near];
			double nearU = u[near];
			double nextR = inside(next) ? r[next] : 0;
			double nextZ = inside(next) ? z[next] : 0;
			double besideD = nearU * nearU * nearR + lambda * lambda * nextR;
			double besideF = nearU * nearR * z[near] + lambda * nextR * nextZ;
			double acrossD = lambda * lambda * nearR;
			double acrossF = lambda * nearR * z[near];
			a11 -= outwards < 0 ? besideD : acrossD;
			a22 -= outwards < 0 ? acrossD : besideD;
			f1 -= outwards < 0 ? besideF : acrossF;
			f2 -= outwards < 0 ? acrossF : besideF;
			a12 -= nearU * lambda * nearR;
		}
		check(a11);
		double d = a22 - a12 * a12 / a11;
		check(d);
		z[b] = (f2 - a12 * f1 / a11) / d;
		z[a] = (f1 - a12 * z[b]) / a11;
	}

	/** From the middle outwards, both ways. */
	private void substitute(double[] z) {
		double left1 = z[middle];
		double left2 = z[middle + 1];
		double right1 = left2;
		double right2 = left1;
		int j = middle + 2;
		for (int i = middle - 1; i >= 0; i--, j++) {
			double left = r[i] * (z[i] - lambda * left2 - u[i] * left1);
			double right = r[j] * (z[j] - lambda * right2 - u[j] * right1);
			z[i] = left;
			z[j] = right;
			left2 = left1;
			left1 = left;
			right2 = right1;
			right1 = right;
		}
		if (j < n) {
			z[j] = r[j] * (z[j] - lambda * right2 - u[j] * right1);
		}
	}

	private boolean inside(int i) {
		return i >= 0 && i < n;
	}

	private static double weighted(double[] y, double[] w, int i) {
		return w[i] == 0 ? 0 : w[i] * y[i];
	}

	private static void check(double d) {
		if (!(d > 0)) {
			throw new AnalysisException("the baseline is not determined: too few bins have a weight", "Use a larger p, or patterns "
					+ "with fewer empty bins");
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
