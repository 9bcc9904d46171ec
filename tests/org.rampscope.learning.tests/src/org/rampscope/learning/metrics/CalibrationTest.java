/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;

class CalibrationTest {

	@Test
	void countsByHand() {
		double[][] p = { { 0.9, 0.1 }, { 0.2, 0.8 }, { 0.6, 0.4 }, { 0.55, 0.45 } };
		Calibration c = Calibration.of(p, new int[] { 0, 0, 0, 1 }, 5);
		assertArrayEquals(new long[] { 0, 0, 2, 1, 1 }, c.counts());
		assertTrue(Double.isNaN(c.accuracy()[0]));
		assertEquals(0.5, c.accuracy()[2]);
		assertEquals(0.575, c.meanConfidence()[2], 1e-12);
		assertEquals((2 * 0.075 + 0.8 + 0.1) / 4, c.expectedError(), 1e-12);
	}

	@Test
	void honestProbabilitiesHaveNoErrorAndTemperatureOne() {
		Random random = new Random(2);
		int n = 40_000;
		double[][] logits = new double[n][3];
		double[][] p = new double[n][];
		int[] truth = new int[n];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < 3; k++) {
				logits[i][k] = 1.5 * random.nextGaussian();
			}
			p[i] = new TemperatureScaling(1).probabilities(logits[i]);
			double u = random.nextDouble();
			truth[i] = u < p[i][0] ? 0 : u < p[i][0] + p[i][1] ? 1 : 2;
		}
		assertEquals(0, Calibration.of(p, truth, 10).expectedError(), 0.012);
		assertEquals(1, TemperatureScaling.fit(logits, truth).temperature(), 0.03);
		for (double[] row : logits) {
			for (int k = 0; k < 3; k++) {
				row[k] *= 4;
			}
		}
		TemperatureScaling scaling = TemperatureScaling.fit(logits, truth);
		assertEquals(4, scaling.temperature(), 0.1);
		double[][] sure = new double[n][];
		double[][] mended = new double[n][];
		for (int i = 0; i < n; i++) {
			sure[i] = new TemperatureScaling(1).probabilities(logits[i]);
			mended[i] = scaling.probabilities(logits[i]);
		}
		assertTrue(Calibration.of(sure, truth, 10).expectedError() > 0.1);
		assertEquals(0, Calibration.of(mended, truth, 10).expectedError(), 0.012);
	}

	@Test
	void unusableInputIsRefused() {
		assertThrows(AnalysisException.class, () -> Calibration.of(new double[0][], new int[0], 5));
		assertThrows(AnalysisException.class, () -> Calibration.of(new double[][] { { 1, 0 } }, new int[1], 0));
		assertThrows(AnalysisException.class, () -> TemperatureScaling.fit(new double[][] { { 1, 0 } }, new int[2]));
	}
}
