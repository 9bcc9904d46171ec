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
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;

/** Numbers without derivation are those of scikit-learn 1.9 for the same labels. */
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
	void mutualInformation() {
		MutualInformation i = MutualInformation.of(TRUTH, PREDICTED);
		assertEquals(0.52248172697925, i.information(), 1e-13);
		assertEquals(0.48487648752570484, i.normalized(), 1e-13);
		assertEquals(1, MutualInformation.of(TRUTH, TRUTH).normalized(), 1e-13);
		int[] renamed = { 2, 2, 2, 0, 0, 0, 0, 1, 1, 1, 1, 1 };
		assertEquals(1, MutualInformation.of(TRUTH, renamed).normalized(), 1e-13, "names of clusters do not matter");
		assertEquals(0, MutualInformation.of(new int[] { 0, 0, 1, 1 }, new int[] { 0, 1, 0, 1 }).information(), 1e-13);
	}

	@Test
	void silhouette() {
		double[][] points = new double[24][2];
		int[] labels = new int[24];
		for (int t = 0; t < 24; t++) {
			points[t][0] = t % 12 * Math.cos(t * 0.5) * 0.3 + (t >= 12 ? 4 : 0);
			points[t][1] = t % 12 * Math.sin(t * 0.9) * 0.3;
			labels[t] = t / 12;
		}
		Silhouette s = Silhouette.of(Matrices.toDataset(points, 2), labels, Progress.NONE);
		assertEquals(0.446774363684288, s.mean(), 1e-13);
		assertEquals(0.58148124033741, s.values()[0], 1e-13);
		assertEquals(0.54684795692334, s.values()[1], 1e-13);
	}

	@Test
	void aPointAloneInItsClusterCountsAsZero() {
		Silhouette s = Silhouette.of(Matrices.toDataset(new double[][] { { 0 }, { 1 }, { 9 } }, 1), new int[] { 0, 0, 1 }, Progress.NONE);
		assertEquals(0, s.values()[2]);
	}

	@Test
	void unusableInputIsRefused() {
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[0], new int[0], 2));
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[] { 0 }, new int[] { 2 }, 2));
		assertThrows(AnalysisException.class, () -> ConfusionMatrix.of(new int[] { 0, 1 }, new int[] { 0 }, 2));
		assertThrows(AnalysisException.class,
				() -> Silhouette.of(Matrices.toDataset(new double[][] { { 0 }, { 1 } }, 1), new int[] { 0, 0 }, Progress.NONE));
	}
}
