/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

/** Every baseline against a known background under known peaks. */
class BaselinesTest {

	private static final int N = 4023;

	/**
	 * How far from the true background each may be on average, where the noise is 0.03. By design least squares with asymmetry run below the noise (SciPy's on
	 * the pattern of the table: 0.038), clipping runs through its lowest points and through flanks (0.109 there), arPLS through its middle (0.004 there).
	 */
	static Stream<Arguments> baselines() {
		return Stream.of(Arguments.of(Named.of("ALS", new AsymmetricLeastSquares(1e7, 0.002, 20)), 0.06),
				Arguments.of(Named.of("arPLS", new AsymmetricallyReweighted(1e7, 1e-3, 60)), 0.01),
				Arguments.of(Named.of("SNIP", new Snip(150)), 0.2), Arguments.of(Named.of("rolling ball", new RollingBall(150, 60)), 0.07),
				Arguments.of(Named.of("Bruckner", new Bruckner(100, 80)), 0.06),
				Arguments.of(Named.of("Chebyshev", new ChebyshevBaseline(12, 60)), 0.17));
	}

	private static double background(int i) {
		double x = 9.56 + 0.003975 * i;
		return 9 * Math.exp(-(x - 9.5) / 4.5) + 2.2 + 1.1 * Math.exp(-0.5 * Math.pow((x - 16.8) / 2.6, 2));
	}

	private static double[] pattern(long seed) {
		Random random = new Random(seed);
		double[] y = new double[N];
		Arrays.setAll(y, i -> background(i) + 0.03 * random.nextGaussian());
		for (int[] peak : new int[][] { { 412, 11 }, { 856, 13 }, { 1149, 3 }, { 2213, 14 }, { 2649, 2 }, { 3033, 2 } }) {
			for (int i = 0; i < N; i++) {
				y[i] += peak[1] * Math.exp(-0.5 * Math.pow((i - peak[0]) / 18.0, 2));
			}
		}
		return y;
	}

	@ParameterizedTest
	@MethodSource("baselines")
	void recoversTheBackground(Baseline baseline, double tolerance) {
		double[] fitted = baseline.fit(pattern(1));
		double sum = 0;
		for (int i = 100; i < N - 100; i++) {
			sum += Math.abs(fitted[i] - background(i)) / (N - 200);
		}
		assertTrue(sum < tolerance, "mean deviation " + sum);
	}

	/** Against the published equations, solved by SciPy; the table lies beside the test and is made by releng/reference/baselines.py. */
	@Test
	void agreeWithThePublishedEquations() throws IOException {
		double[][] table;
		try (InputStream in = BaselinesTest.class.getResourceAsStream("baselines.csv")) {
			table = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
					.map(l -> Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
		}
		assertEquals(600, table.length);
		double[] y = Arrays.stream(table).mapToDouble(row -> row[0]).toArray();
		Baseline[] baselines = { new AsymmetricLeastSquares(1e4, 0.002, 20), new AsymmetricallyReweighted(1e4, 1e-3, 60), new Snip(25) };
		for (int b = 0; b < baselines.length; b++) {
			int column = 2 + b;
			assertArrayEquals(Arrays.stream(table).mapToDouble(row -> row[column]).toArray(), baselines[b].fit(y), 1e-6, baselines[b].toString());
		}
	}

	@ParameterizedTest
	@MethodSource("baselines")
	void bridgesEmptyBins(Baseline baseline, double tolerance) {
		double[] y = pattern(2);
		double[] full = baseline.fit(y);
		Arrays.fill(y, 1500, 1510, Double.NaN);
		y[0] = Double.NaN;
		y[N - 1] = Double.NaN;
		double[] bridged = baseline.fit(y);
		for (int i = 0; i < N; i++) {
			assertEquals(full[i], bridged[i], 2 * tolerance, "bin " + i);
		}
		assertTrue(Double.isNaN(baseline.subtractFrom(y)[0]));
	}

	@ParameterizedTest
	@MethodSource("baselines")
	void anEmptyPatternIsAnError(Baseline baseline, double tolerance) {
		double[] empty = new double[100];
		Arrays.fill(empty, Double.NaN);
		assertThrows(AnalysisException.class, () -> baseline.fit(empty));
	}

	@Test
	void settingsThatMakeNoSense() {
		assertThrows(SettingsException.class, () -> new AsymmetricallyReweighted(-1, 0.1, 5));
		assertThrows(SettingsException.class, () -> new Snip(0));
		assertThrows(SettingsException.class, () -> new RollingBall(0, 1));
		assertThrows(SettingsException.class, () -> new Bruckner(10, 0));
		assertThrows(SettingsException.class, () -> new ChebyshevBaseline(-1, 5));
	}
}
