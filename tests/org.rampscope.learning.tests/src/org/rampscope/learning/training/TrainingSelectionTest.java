/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.Labels;
import org.rampscope.core.Rows;
import org.rampscope.core.error.AnalysisException;

class TrainingSelectionTest {

	@Test
	void thePublishedChoiceHas16And15Frames() {
		TrainingSelection s = TrainingSelection.published();
		assertEquals(31, s.frames().length);
		assertEquals(15, Arrays.stream(s.labels()).sum());
		assertEquals(150, s.frames()[15]);
		assertEquals(0, s.labels()[15]);
		assertEquals(200, s.frames()[16]);
		assertEquals(1, s.labels()[16]);
		assertEquals(340, s.frames()[30]);
	}

	@Test
	void labelsAreRenumbered() {
		TrainingSelection s = TrainingSelection.ofLabels(new Labels(new int[] { 0, -1, 0, 2, -1, 2 }, new double[0]));
		assertArrayEquals(new int[] { 0, 2, 3, 5 }, s.frames());
		assertArrayEquals(new int[] { 0, 0, 1, 1 }, s.labels());
	}

	@Test
	void patternsAreThoseOfTheFrames() {
		DoubleDataset x = DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 1, 2, 3, 4, 5, 6 }, 3, 2);
		double[][] chosen = new TrainingSelection(new int[] { 2, 0 }, new int[] { 0, 1 }).patterns(Rows.of(x));
		assertArrayEquals(new double[] { 5, 6 }, chosen[0]);
		assertArrayEquals(new double[] { 1, 2 }, chosen[1]);
	}

	@Test
	void unusableChoicesAreRefusedByName() {
		assertThrows(AnalysisException.class, () -> TrainingSelection.ofRanges(new int[][] { { 0, 10 } }, 1));
		DoubleDataset x = DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 1, 2, Double.NaN, 4 }, 2, 2);
		TrainingSelection outside = new TrainingSelection(new int[] { 0, 7 }, new int[] { 0, 1 });
		assertTrue(assertThrows(AnalysisException.class, () -> outside.patterns(Rows.of(x))).getMessage().contains("frame 7"));
		TrainingSelection gap = new TrainingSelection(new int[] { 0, 1 }, new int[] { 0, 1 });
		assertTrue(assertThrows(AnalysisException.class, () -> gap.patterns(Rows.of(x))).getMessage().contains("frame 1"));
	}
}
