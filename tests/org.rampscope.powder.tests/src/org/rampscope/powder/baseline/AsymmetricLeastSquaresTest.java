/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

class AsymmetricLeastSquaresTest {

	@Test
	void agreesWithDenseSolutionOfThePublishedEquations() {
		double[] y = peaksOnSlope(200, 1);
		double[] expected = dense(y, 1e4, 0.01, 6);
		assertArrayEquals(expected, new AsymmetricLeastSquares(1e4, 0.01, 6).fit(y), 1e-8);
	}

	@Test
	void onceSettledMoreIterationsChangeNothing() {
		double[] y = peaksOnSlope(4023, 4);
		double[] settled = new AsymmetricLeastSquares(1e5, 0.002, 20).fit(y);
		assertArrayEquals(settled, new AsymmetricLeastSquares(1e5, 0.002, 100).fit(y), 0);
	}

	@Test
	void aStraightLineIsItsOwnBaseline() {
		double[] line = new double[4023];
		Arrays.setAll(line, i -> 3 + 0.01 * i);
		assertArrayEquals(line, AsymmetricLeastSquares.published().fit(line), 1e-5);
	}

	@Test
	void runsBelowThePeaks() {
		double[] y = peaksOnSlope(4023, 2);
		double[] rest = new AsymmetricLeastSquares(1e7, 0.002, 20).subtractFrom(y);
		assertTrue(rest[2011] > 9, "peak keeps its height, " + rest[2011]);
		Arrays.sort(rest);
		assertEquals(0, rest[800], 0.5, "most of the pattern lies near zero");
	}

	@Test
	void emptyBinsAreBridged() {
		double[] y = peaksOnSlope(400, 3);
		double[] full = AsymmetricLeastSquares.published().fit(y);
		for (int i : new int[] { 0, 1, 150, 151, 399 }) {
			y[i] = Double.NaN;
		}
		double[] bridged = AsymmetricLeastSquares.published().fit(y);
		for (int i = 0; i < y.length; i++) {
			assertEquals(full[i], bridged[i], 0.5);
		}
	}

	@Test
	void tellsWhatIsWrong() {
		assertThrows(SettingsException.class, () -> new AsymmetricLeastSquares(0, 0.002, 10));
		assertThrows(SettingsException.class, () -> new AsymmetricLeastSquares(1e5, 1, 10));
		assertThrows(SettingsException.class, () -> new AsymmetricLeastSquares(1e5, 0.002, 0));
		assertThrows(AnalysisException.class, () -> AsymmetricLeastSquares.published().fit(new double[2]));
		double[] empty = new double[50];
		Arrays.fill(empty, Double.NaN);
		assertThrows(AnalysisException.class, () -> AsymmetricLeastSquares.published().fit(empty));
	}

	private static double[] peaksOnSlope(int n, long seed) {
		Random random = new Random(seed);
		double[] y = new double[n];
		Arrays.setAll(y, i -> 5 - 2.0 * i / n + 10 * Math.exp(-0.5 * Math.pow((i - n / 2) / (n / 200.0), 2)) + 0.1 * random.nextGaussian());
		return y;
	}

	private static double[] dense(double[] y, double lambda, double p, int iterations) {
		int n = y.length;
		RealMatrix d = new Array2DRowRealMatrix(n - 2, n);
		for (int i = 0; i < n - 2; i++) {
			d.setEntry(i, i, 1);
			d.setEntry(i, i + 1, -2);
			d.setEntry(i, i + 2, 1);
		}
		RealMatrix penalty = d.transpose().multiply(d).scalarMultiply(lambda);
		double[] w = new double[n];
		Arrays.fill(w, 1);
		double[] z = null;
		for (int k = 0; k < iterations; k++) {
			RealMatrix a = penalty.copy();
			double[] right = new double[n];
			for (int i = 0; i < n; i++) {
				a.addToEntry(i, i, w[i]);
				right[i] = w[i] * y[i];
			}
			z = new LUDecomposition(a).getSolver().solve(new ArrayRealVector(right)).toArray();
			for (int i = 0; i < n; i++) {
				w[i] = y[i] > z[i] ? p : y[i] < z[i] ? 1 - p : 0;
			}
		}
		return z;
	}
}
