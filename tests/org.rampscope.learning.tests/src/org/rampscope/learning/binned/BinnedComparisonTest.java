/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.rampscope.learning.training.TrainingSelection;

class BinnedComparisonTest {

	@Test
	void twoFramesOfEveryClassAreLearntFrom() {
		TrainingSelection chosen = BinnedComparison.representatives(TrainingSelection.published());
		assertArrayEquals(new int[] { 50, 100, 250, 300 }, chosen.frames());
		assertArrayEquals(new int[] { 0, 0, 1, 1 }, chosen.labels());
	}

	@Test
	void ofAClassWithOneFrameThatOneIsLearntFrom() {
		TrainingSelection chosen = BinnedComparison.representatives(new TrainingSelection(new int[] { 4, 9, 11 }, new int[] { 0, 1, 1 }));
		assertArrayEquals(new int[] { 4, 9, 11 }, chosen.frames());
		assertArrayEquals(new int[] { 0, 1, 1 }, chosen.labels());
	}
}
