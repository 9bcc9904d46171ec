/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

/** The one ramp of which two measured patterns are published. */
class MagnesiowuestiteTest {

	private static final double FIRST_DEG = 9.5603831;
	private static final double STEP_DEG = 0.00397544112;

	/** The measured ramp has 13 components at 99 %. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 12345 })
	void asManyComponentsAsTheMeasuredRamp(long seed) {
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(seed), Progress.NONE);
		int components = components(scan, 0.99);
		assertTrue(components >= 12 && components <= 14, components + " components");
	}

	/** Principal components from the Gram matrix of the centred patterns: same eigenvalues, 349 × 349 numbers. */
	private static int components(Ramp<Patterns> scan, double share) {
		int n = scan.size();
		int points = scan.data().axis().size();
		double[][] centred = new double[n][points];
		for (int j = 0; j < points; j++) {
			double mean = 0;
			for (int i = 0; i < n; i++) {
				mean += scan.data().intensity().get(i, j) / n;
			}
			for (int i = 0; i < n; i++) {
				centred[i][j] = scan.data().intensity().get(i, j) - mean;
			}
		}
		RealMatrix matrix = new Array2DRowRealMatrix(centred, false);
		double[] values = new EigenDecompositionSymmetric(matrix.multiplyTransposed(matrix)).getEigenvalues();
		Arrays.sort(values);
		double total = Arrays.stream(values).sum();
		double sum = 0;
		int components = 0;
		while (sum < share * total) {
			sum += values[n - 1 - components++];
		}
		return components;
	}

	/** All lines above a tenth of the strongest before the transition; after it the strongest and the marker's. */
	@ParameterizedTest
	@CsvSource({ "0, 0.1, 9.9, 24.2, 7", "340, 0.9, 9.9, 24.2, 1", "340, 0.2, 12.5, 24.2, 2" })
	void strongestMeasuredPeaksAreSimulated(int frame, double threshold, double from, double to, int atLeast) throws IOException {
		double[] measured = smooth(measured(frame));
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(), Progress.NONE);
		List<Double> simulated = maxima(smooth(scan.data().pattern(frame).intensity().getData()), 0.05, from, to);
		List<Double> expected = maxima(measured, threshold, from, to);
		assertTrue(expected.size() >= atLeast, "measured " + expected);
		for (double position : expected) {
			double nearest = simulated.stream().mapToDouble(s -> Math.abs(s - position)).min().orElseThrow();
			assertTrue(nearest < 0.1, "measured " + position + "°, simulated " + simulated);
		}
	}

	@Test
	void noiseIsThatOfTheMeasuredPatterns() throws IOException {
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(), Progress.NONE);
		for (int frame : new int[] { 0, 340 }) {
			double[] measured = measured(frame);
			double[] simulated = scan.data().pattern(frame).intensity().getData();
			for (double[] range : new double[][] { { 10, 11 }, { 15.5, 17.4 }, { 19, 19.9 }, { 24.3, 24.8 }, { 25, 25.5 } }) {
				double ratio = noise(simulated, range[0], range[1]) / noise(measured, range[0], range[1]);
				assertEquals(1, ratio, 0.4, "frame " + frame + ", " + Arrays.toString(range));
			}
		}
	}

	/** Standard deviation from second differences, which slopes and most of the curvature leave alone; robust against outliers. */
	private static double noise(double[] pattern, double fromDeg, double toDeg) {
		int from = (int) ((fromDeg - FIRST_DEG) / STEP_DEG);
		int to = (int) ((toDeg - FIRST_DEG) / STEP_DEG);
		double[] differences = new double[to - from];
		for (int i = from; i < to; i++) {
			differences[i - from] = Math.abs(pattern[i + 1] - 2 * pattern[i] + pattern[i - 1]) / Math.sqrt(6);
		}
		Arrays.sort(differences);
		return differences[differences.length / 2] / 0.6745;
	}

	/** Mean of nine points: measured patterns have single bad bins. */
	private static double[] smooth(double[] pattern) {
		double[] result = new double[pattern.length];
		for (int i = 4; i < pattern.length - 4; i++) {
			for (int j = -4; j <= 4; j++) {
				result[i] += pattern[i + j] / 9;
			}
		}
		return result;
	}

	/** Positions of all values that are the largest within 0.25° and above a share of the largest of all. */
	private static List<Double> maxima(double[] pattern, double threshold, double fromDeg, double toDeg) {
		int reach = (int) Math.round(0.25 / STEP_DEG);
		int from = (int) ((fromDeg - FIRST_DEG) / STEP_DEG);
		int to = (int) ((toDeg - FIRST_DEG) / STEP_DEG);
		double highest = Arrays.stream(pattern, from, to).max().orElseThrow();
		List<Double> positions = new ArrayList<>();
		for (int i = from; i < to; i++) {
			double around = Arrays.stream(pattern, Math.max(0, i - reach), Math.min(pattern.length, i + reach + 1)).max().orElseThrow();
			if (pattern[i] == around && pattern[i] >= threshold * highest) {
				positions.add(FIRST_DEG + STEP_DEG * i);
			}
		}
		return positions;
	}

	private static double[] measured(int frame) throws IOException {
		Path file = Path.of(System.getProperty("rampscope.data", "no-data"), "mgfeo", "mg20fe80o_frame_%03d.xy".formatted(frame));
		Assumptions.assumeTrue(Files.exists(file), "measured pattern " + file + " is not there");
		double[] values = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"))
				.mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+")[1])).toArray();
		assertEquals(4023, values.length);
		return values;
	}
}
