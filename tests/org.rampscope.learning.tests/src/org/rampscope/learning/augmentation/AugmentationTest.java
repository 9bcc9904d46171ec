/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.SettingsException;

/** Reference numbers are those of SciPy 1.17 and NumPy 2.4 for the same nodes and patterns; releng/reference/statistics.py prints those of the spline. */
class AugmentationTest {

	private static final double[] NODES = { 1.0, 0.8, 1.3, 1.1, 0.7, 1.05 };

	private static double[] wave(int n) {
		double[] x = new double[n];
		Arrays.setAll(x, i -> Math.sin(0.4 * i) + 2);
		return x;
	}

	private static double[] ones(int n) {
		double[] x = new double[n];
		Arrays.fill(x, 1);
		return x;
	}

	static Stream<Augmentation> all() {
		return Stream.of(new MagnitudeWarp(0.3, 4), new AngleWarp(0.2, 8), new AngleWarp(3, 8), new Jitter(0.1),
				Augmentation.sequence(List.of(new MagnitudeWarp(0.3, 4), new AngleWarp(0.2, 8))));
	}

	@ParameterizedTest
	@MethodSource("all")
	void keepsLengthAndInputAndFollowsTheSeed(Augmentation augmentation) {
		for (int n : new int[] { 12, 57, 804 }) {
			for (int seed = 0; seed < 20; seed++) {
				double[] x = wave(n);
				double[] once = augmentation.apply(x, new Random(seed));
				assertArrayEquals(wave(n), x);
				assertEquals(n, once.length);
				assertTrue(Arrays.stream(once).allMatch(Double::isFinite));
				assertArrayEquals(once, augmentation.apply(x, new Random(seed)));
				assertTrue(once != x);
			}
		}
	}

	@Test
	void theSplineIsThatOfSciPy() {
		double[] s = new NotAKnotSpline(NODES).sampled(21);
		assertEquals(0.78174479, s[1], 5e-9);
		assertEquals(1.21200521, s[7], 5e-9);
		assertEquals(0.84059896, s[19], 5e-9);
	}

	@Test
	void theSplineReproducesCubicsAndItsNodes() {
		for (int n = 4; n < 12; n++) {
			double[] nodes = new double[n];
			Arrays.setAll(nodes, i -> 0.3 * i * i * i - 2 * i * i + i - 5);
			NotAKnotSpline spline = new NotAKnotSpline(nodes);
			for (double x = 0; x <= n - 1; x += 0.13) {
				assertEquals(0.3 * x * x * x - 2 * x * x + x - 5, spline.at(x), 1e-9);
			}
			double[] random = new Random(n).doubles(n).toArray();
			NotAKnotSpline through = new NotAKnotSpline(random);
			for (int i = 0; i < n; i++) {
				assertEquals(random[i], through.at(i), 1e-12);
			}
		}
		assertThrows(SettingsException.class, () -> new NotAKnotSpline(new double[3]));
	}

	@Test
	void magnitudeWarpMultipliesByTheSpline() {
		assertArrayEquals(new NotAKnotSpline(NODES).sampled(50), MagnitudeWarp.warp(ones(50), NODES), 1e-15);
		assertArrayEquals(wave(50), MagnitudeWarp.warp(wave(50), ones(6)), 1e-12);
	}

	@Test
	void angleWarpIsThatOfTheReference() {
		double[] warped = AngleWarp.warp(wave(21), NODES);
		double[] expected = { 2.0, 2.00081726, 2.39145722, 2.96890706, 2.98935825 };
		int[] at = { 0, 1, 7, 19, 20 };
		for (int k = 0; k < at.length; k++) {
			assertEquals(expected[k], warped[at[k]], 5e-9);
		}
		assertEquals(wave(21)[20], warped[20], 1e-12, "the last point stays");
	}

	@Test
	void angleWarpAsksForNoSpeedBelowZero() {
		double[] rising = new double[200];
		Arrays.setAll(rising, i -> i);
		double[] warped = AngleWarp.warp(rising, new double[] { 1, -2, 3, -1, 2, 1 });
		for (int i = 1; i < 200; i++) {
			assertTrue(warped[i] >= warped[i - 1], "the axis turned round at " + i);
		}
	}

	@Test
	void noiseHasTheWidthItSays() {
		double[] jittered = new Jitter(0.2).apply(new double[20_000], new Random(5));
		assertEquals(0.2, Math.sqrt(Arrays.stream(jittered).map(v -> v * v).average().orElseThrow()), 0.004);
	}

	@Test
	void settingsOutOfRangeAreRefused() {
		assertThrows(SettingsException.class, () -> new MagnitudeWarp(-1, 4));
		assertThrows(SettingsException.class, () -> new AngleWarp(0.1, 1));
	}
}
