/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;

/** Numbers without derivation are those of scikit-learn 1.9 for the same labels; releng/reference/statistics.py prints them. */
class LabelScoresTest {

	private static final int[] TRUTH = { 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2 };
	private static final int[] PREDICTED = { 0, 0, 1, 1, 1, 2, 1, 2, 2, 2, 0, 2 };

	@Test
	void confusionAndWhatFollowsFromIt() {
		ConfusionMatrix m = ConfusionMatrix.of(TRUTH, PREDICTED, 3);
		assertArrayEquals(new long[][] { { 2, 1, 0 }, { 0, 3, 1 }, { 1, 0, 4 } }, m.counts());
		assertEquals(0.75, m.accuracy(), 1e-15);
		assertEquals(0.75, m.weightedPrecision(), 1e-15);
		assertEquals(0.75, m.weightedRecall(), 1e-15);
		assertEquals(0.75, m.weightedF1(), 1e-15);
		assertEquals(0.6170212765957447, m.kappa(), 1e-15);
		assertEquals(0.6170212765957447, m.matthews(), 1e-15);
	}

	@Test
	void oneSidedPredictions() {
		ConfusionMatrix m = ConfusionMatrix.of(new int[] { 0, 0, 1, 2 }, new int[4], 3);
		assertEquals(0.25, m.weightedPrecision(), 1e-15);
		assertEquals(1.0 / 3, m.weightedF1(), 1e-15);
		assertEquals(0, m.kappa(), 1e-15);
		assertEquals(0, m.matthews(), 1e-15);
		ConfusionMatrix same = ConfusionMatrix.of(new int[3], new int[3], 1);
		assertEquals(1, same.accuracy());
		assertEquals(0, same.kappa(), "chance alone agrees fully");
	}

	@Test
	void unusableInputIsRefused() {
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[0], new int[0], 2));
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[] { 0 }, new int[] { 2 }, 2));
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[] { 0, 1 }, new int[] { 0 }, 2));
	}
}
