/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;

class ClassificationConfidenceTest {

	private static int[] labels(String text) {
		return text.chars().map(c -> c - '0').toArray();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ //
			"clean,                           000111,                   2,  3, 0, 1", //
			"figure 3.6,                      000000000010100111111111, 9, 15, 5, 0.79166666666666667", //
			"all before,                      0000,                     3,  4, 4, 0", //
			"all after,                       1111,                    -1,  0, 4, 0", //
			"starts with 1 and ends with 0,   1010,                    -1,  4, 4, 0", //
			"single leading 0,                0111,                     0,  1, 0, 1", //
			"single leading 0 then a zone,    0101,                     0,  3, 2, 0.5", //
			"no leading 0 but trailing ones,  1011,                    -1,  2, 2, 0.5", //
			"trailing run of exactly one,     0010001,                  1,  6, 4, 0.42857142857142855", //
			"leading zeros but no trailing 1, 0010,                     1,  4, 2, 0.5" })
	void rowsOfTheTable(String name, String text, int lastBefore, int firstAfter, int ambiguous, double confidence) {
		ClassificationConfidence c = ClassificationConfidence.of(labels(text));
		assertEquals(lastBefore, c.lastBefore());
		assertEquals(firstAfter, c.firstAfter());
		assertEquals(ambiguous, c.ambiguousFrames());
		assertEquals(confidence, c.confidence(), 1e-15);
		assertEquals(text.length(), c.frames());
	}

	@Test
	void fourAmbiguousFramesOf349AreThePublished98854Percent() {
		int[] labels = new int[349];
		Arrays.fill(labels, 180, 349, 1);
		labels[176] = 1;
		assertEquals(0.98854, ClassificationConfidence.of(labels).confidence(), 5e-6);
	}

	@Test
	void threeClassesAreCutTwice() {
		Labels labels = new Labels(labels("000101112122"), new double[0]);
		ClassificationConfidence onset = ClassificationConfidence.beforeAgainstRest(labels);
		ClassificationConfidence end = ClassificationConfidence.restAgainstAfter(labels);
		assertEquals(2, onset.lastBefore());
		assertEquals(5, onset.firstAfter());
		assertEquals(1 - 2.0 / 12, onset.confidence(), 1e-15);
		assertEquals(7, end.lastBefore());
		assertEquals(10, end.firstAfter());
		assertEquals(1 - 2.0 / 12, end.confidence(), 1e-15);
	}

	@Test
	void saysWhetherThereIsABoundary() {
		assertTrue(ClassificationConfidence.of(labels("0011")).hasBoundary());
		assertFalse(ClassificationConfidence.of(labels("0000")).hasBoundary());
		assertFalse(ClassificationConfidence.of(labels("1010")).hasBoundary());
	}

	@Test
	void otherLabelsAndNoLabelsAreRefused() {
		assertThrows(AnalysisException.class, () -> ClassificationConfidence.of(new int[0]));
		assertThrows(AnalysisException.class, () -> ClassificationConfidence.of(new int[] { 0, 2 }));
	}

	@Test
	void twoClustersAreFlippedByTheFirstFrameAndMoreAreSortedAlongTheRamp() {
		assertEquals("0110", text(LabelOrientation.alongRamp(labels("1001"), 2)));
		assertEquals("0110", text(LabelOrientation.alongRamp(labels("0110"), 2)));
		assertEquals("001122", text(LabelOrientation.alongRamp(labels("220011"), 3)));
	}

	private static String text(int[] labels) {
		StringBuilder text = new StringBuilder();
		Arrays.stream(labels).forEach(text::append);
		return text.toString();
	}
}
