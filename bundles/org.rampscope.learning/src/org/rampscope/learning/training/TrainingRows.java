/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/**
 * Patterns ready for a network: scaled, on its grid, in single precision.
 *
 * @param rows one pattern each
 * @param labels class of each
 * @param sequences rows that belong together, in order; for networks without sequences each row alone
 * @param originals number of distinct patterns: the first rows; the others are copies of them, in blocks of this size
 */
record TrainingRows(float[][] rows, int[] labels, int[][] sequences, int originals) {

	/** @return rows per class */
	long[] counts(int classes) {
		long[] counts = new long[classes];
		for (int label : labels) {
			counts[label]++;
		}
		return counts;
	}
}
