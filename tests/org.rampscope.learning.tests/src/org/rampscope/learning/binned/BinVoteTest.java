/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;

class BinVoteTest {

	@Test
	void publishedLayouts() {
		assertEquals(new BinLayout(15, 268), BinLayout.of(4023, 15));
		assertEquals(4020, BinLayout.of(4023, 15).usedPoints());
		assertEquals(4014, BinLayout.of(4023, 18).usedPoints());
		assertThrows(SettingsException.class, () -> BinLayout.of(10, 0));
		assertThrows(SettingsException.class, () -> BinLayout.of(10, 11));
	}

	@Test
	void edgesAreWhereTheBinsBegin() {
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 1, 7);
		assertArrayEquals(new double[] { 10, 12, 14, 15 }, BinLayout.of(7, 3).edges(axis));
	}

	/** Accuracies and weights as stored in the published notebook for 15 bins, both printed with three digits. */
	@Test
	void publishedWeights() {
		double[] accuracy = { .630, .656, .672, .644, .730, .644, .512, .616, .781, .661, .623, .712, .730, .625, .507 };
		double[] weight = { .136, .183, .213, .160, .330, .160, 0, .111, .441, .192, .123, .292, .331, .127, 0 };
		double[] weights = new BinVote(BinLayout.of(4023, 15), accuracy).weights();
		for (int b = 0; b < 15; b++) {
			assertEquals(weight[b], weights[b], 0.0016, "bin " + b);
		}
		assertEquals(1, BinVote.believability(1), 1e-12);
		assertEquals(0, BinVote.believability(0.55), 1e-4);
		assertEquals(0, BinVote.believability(0.3));
	}

	@Test
	void believedBinsOutvoteTheOthers() {
		BinVote vote = new BinVote(BinLayout.of(6, 2), new double[] { 1, 0.6 });
		int[] points = { 1, 1, 0, 0, 0, 0 };
		double low = BinVote.believability(0.6);
		assertArrayEquals(new double[] { 1 + 3 * low, 2 }, vote.votes(points, 2), 1e-12);
		assertEquals(1, vote.label(points, 2));
		assertEquals(0, vote.label(new int[] { 0, 1, 0, 1, 0, 1 }, 3));
		assertThrows(AnalysisException.class, () -> vote.votes(new int[5], 2));
		assertThrows(AnalysisException.class, () -> new BinVote(BinLayout.of(6, 2), new double[3]));
	}

	@Test
	void majorityOfRowsMustBeStrict() {
		assertEquals(0, BinVote.majority(new double[] { 0.1, 0.5, 0.9 }));
		assertEquals(1, BinVote.majority(new double[] { 0.1, 0.5, 0.9, 0.8 }));
		assertEquals(1, BinVote.majority(new double[] { 0.51, 0.2, 0.9 }));
	}
}
