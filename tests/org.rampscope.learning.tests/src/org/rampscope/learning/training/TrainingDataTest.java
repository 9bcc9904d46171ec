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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

class TrainingDataTest {

	/** As CPython prints them: random.seed(s), then random.random() three times, the first two by float.hex(). */
	@ParameterizedTest
	@CsvSource({ //
			"0,             0x1.b0580f98a7dbep-1, 0x1.84129978f9c1ap-1, 0.420571580830845", //
			"1,             0x1.132d8f91b7584p-3, 0x1.b1e2d5b3584f8p-1, 0.763774618976614", //
			"1000,          0x1.8e01b09b745dfp-1, 0x1.56f36030a9ebep-1, 0.09913960392481702", //
			"50000,         0x1.d66f9186a36a6p-2, 0x1.77d8ce69f60a0p-3, 0.9525486663939637", //
			"-7,            0x1.4b9ad0f953a6ep-2, 0x1.34f0696513270p-3, 0.6509344730398537", //
			"1099511627781, 0x1.023e2261153dcp-1, 0x1.130d0ad4f7578p-2, 0.9257865475671585" })
	void numbersAreThoseOfPythonBitForBit(long seed, double first, double second, double third) {
		PythonRandom random = new PythonRandom(seed);
		assertEquals(first, random.next());
		assertEquals(second, random.next());
		assertEquals(third, random.next());
	}

	@Test
	void numbersAreThoseOfPythonAfterTheStateWasRenewed() {
		PythonRandom random = new PythonRandom(12345);
		double last = 0;
		for (int i = 0; i < 2000; i++) {
			last = random.next();
		}
		assertEquals(0.8682864829950585, last);
	}

	@Test
	void copiesFollowTheOriginalsCopyByCopy() {
		double[][] originals = { { 1, 2, 3 }, { 10, 20, 30 } };
		double[][] all = new NoiseCopies(2, 1.0 / 6, NoiseCopies.Origin.CLEAN).of(originals);
		assertEquals(6, all.length);
		assertArrayEquals(originals[0], all[0]);
		assertArrayEquals(originals[1], all[1]);
		for (int copy = 1; copy <= 2; copy++) {
			PythonRandom random = new PythonRandom(1000L * copy);
			for (int i = 0; i < 2; i++) {
				for (int j = 0; j < 3; j++) {
					assertEquals(originals[i][j] + random.next() / 6, all[2 * copy + i][j], 1e-14);
				}
			}
		}
	}

	@Test
	void publishedSizesAndMeanNoise() {
		double[][] originals = new double[31][400];
		double[][] all = NoiseCopies.PUBLISHED.of(originals);
		assertEquals(1581, all.length);
		double mean = Arrays.stream(all).skip(31).flatMapToDouble(Arrays::stream).average().orElseThrow();
		assertEquals(1.0 / 12, mean, 1e-4);
		int[] labels = new int[31];
		Arrays.fill(labels, 16, 31, 1);
		int[] allLabels = NoiseCopies.PUBLISHED.labels(labels);
		assertEquals(15 * 51, Arrays.stream(allLabels).sum());
		assertEquals(labels[20], allLabels[31 * 7 + 20]);
	}

	@Test
	void theReleasedBinnedCodeOverwritesItsOriginals() {
		double[][] originals = { { 0, 0 }, { 5, 5 } };
		double[][] all = NoiseCopies.PUBLISHED_BINNED.of(originals);
		assertEquals(22, all.length);
		assertArrayEquals(all[2], all[0]);
		assertArrayEquals(all[3], all[1]);
		assertTrue(all[0][0] > 0);
		PythonRandom second = new PythonRandom(2000);
		assertEquals(all[0][0] + second.next() / 12, all[4][0], 1e-14);
		assertEquals(0, originals[0][0], "the caller's patterns stay");
	}

	@Test
	void aBlockedSplitKeepsItsDistanceAndHasAllClasses() {
		int[] labels = new int[222];
		Arrays.fill(labels, 71, 91, 1);
		Arrays.fill(labels, 91, 222, 2);
		for (int gap : new int[] { 0, 2 }) {
			for (int blocks : new int[] { 1, 3, 5 }) {
				BlockedSplit split = BlockedSplit.of(labels, 0.25, gap, blocks);
				for (int c = 0; c < 3; c++) {
					int label = c;
					assertTrue(Arrays.stream(split.training()).anyMatch(i -> labels[i] == label));
					assertTrue(Arrays.stream(split.validation()).anyMatch(i -> labels[i] == label));
				}
				for (int t : split.training()) {
					for (int v : split.validation()) {
						assertTrue(labels[t] != labels[v] ? t != v : Math.abs(t - v) > gap, t + " and " + v + " with gap " + gap);
					}
				}
				assertEquals(0.25 * 222, split.validation().length, 12);
			}
		}
	}

	@Test
	void splitsThatCannotBeAreRefused() {
		assertThrows(AnalysisException.class, () -> BlockedSplit.of(new int[] { -1, -1 }, 0.3, 0, 1));
		AnalysisException e = assertThrows(AnalysisException.class, () -> BlockedSplit.of(new int[] { 0, 0, 0, 0, 1 }, 0.3, 0, 1));
		assertTrue(e.getMessage().contains("class 1"), e.getMessage());
		assertThrows(SettingsException.class, () -> BlockedSplit.of(new int[] { 0, 0 }, 1, 0, 1));
		assertThrows(SettingsException.class, () -> new NoiseCopies(-1, 0.1, NoiseCopies.Origin.CLEAN));
	}
}
