/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.error.AnalysisException;

class WhittakerSmootherTest {

	/** The smallest have no inner points, or no middle of their own. */
	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 5, 6, 7, 8, 9, 10, 11, 50, 51 })
	void solvesTheEquations(int n) {
		Random random = new Random(n);
		for (int round = 0; round < 20; round++) {
			double lambda = Math.exp(random.nextDouble(-3, 6));
			double[] y = random.doubles(n, -5, 5).toArray();
			double[] w = random.doubles(n, 0.01, 1).toArray();
			if (n > 4) {
				w[random.nextInt(n)] = 0;
				w[random.nextInt(n)] = 0;
			}
			double[] z = new double[n];
			new WhittakerSmoother(lambda, n).smooth(y, w, z);
			double[] right = new double[n];
			Arrays.setAll(right, i -> w[i] * y[i]);
			assertArrayEquals(right, left(w, lambda, z), 1e-9 * Math.max(1, lambda));
		}
	}

	/** (W + λ DᵀD) z, difference by difference. */
	private static double[] left(double[] w, double lambda, double[] z) {
		double[] left = new double[z.length];
		Arrays.setAll(left, i -> w[i] * z[i]);
		for (int i = 0; i + 2 < z.length; i++) {
			double difference = lambda * (z[i] - 2 * z[i + 1] + z[i + 2]);
			left[i] += difference;
			left[i + 1] -= 2 * difference;
			left[i + 2] += difference;
		}
		return left;
	}

	@Test
	void mirroredValuesGiveTheMirroredResult() {
		int n = 400;
		Random random = new Random(5);
		double[] y = random.doubles(n).toArray();
		double[] w = random.doubles(n).toArray();
		double[] there = new double[n];
		double[] back = new double[n];
		new WhittakerSmoother(1e4, n).smooth(y, w, there);
		new WhittakerSmoother(1e4, n).smooth(mirrored(y), mirrored(w), back);
		assertArrayEquals(there, mirrored(back), 1e-9);
	}

	private static double[] mirrored(double[] values) {
		double[] mirrored = new double[values.length];
		Arrays.setAll(mirrored, i -> values[values.length - 1 - i]);
		return mirrored;
	}

	@Test
	void aSmootherIsUsedAgain() {
		WhittakerSmoother smoother = new WhittakerSmoother(100, 30);
		double[] y = new Random(1).doubles(30).toArray();
		double[] w = new double[30];
		Arrays.fill(w, 1);
		double[] first = new double[30];
		smoother.smooth(y, w, first);
		smoother.smooth(new Random(2).doubles(30).toArray(), w, new double[30]);
		double[] again = new double[30];
		smoother.smooth(y, w, again);
		assertArrayEquals(first, again);
	}

	@Test
	void withoutWeightsNothingIsDetermined() {
		for (int n : new int[] { 3, 6, 40 }) {
			AnalysisException e = assertThrows(AnalysisException.class, () -> new WhittakerSmoother(1, n).smooth(new double[n], new double[n], new double[n]));
			assertEquals("the baseline is not determined: too few bins have a weight", e.problem());
		}
	}
}
