/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;

class MeanRowsTest {

	/** One pixel over everything, and one over each half of the columns, at every level and for every shape: the last blocks are narrower. */
	@Test
	void readsTheMeanOfTheCellsBelow() {
		Random random = new Random(21);
		for (int trial = 0; trial < 60; trial++) {
			int rows = 2 + random.nextInt(60);
			int columns = 2 + random.nextInt(60);
			double[] values = new double[rows * columns];
			Arrays.setAll(values, i -> random.nextDouble());
			if (trial % 2 == 0) {
				values[random.nextInt(values.length)] = Double.NaN;
			}
			HeatmapPyramid pyramid = HeatmapPyramid.of(Matrix.of(values, rows, columns), Progress.NONE);
			for (int halvings = 1; halvings <= pyramid.highestLevel(); halvings++) {
				PyramidLevel level = pyramid.level(halvings + random.nextInt(4), halvings).orElseThrow();
				int border = Math.min(columns, level.columns().size() / 2 << halvings);
				CellMap halves = new CellMap(new int[] { 0, 0, border }, new int[] { columns, border, columns });
				double[] read = new MeanRows(level).read(0, level.rows().size(), BlockRange.of(halves, level.columns()));
				assertEquals(mean(values, columns, 0, columns), read[0], 1e-6);
				// A level of one column has no halves.
				for (int half = 1; half < 3 && border > 0; half++) {
					assertEquals(mean(values, columns, halves.first()[half], halves.end()[half]), read[half], 1e-6);
				}
			}
		}
	}

	private static double mean(double[] values, int columns, int from, int to) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < values.length; i++) {
			if (i % columns >= from && i % columns < to && Double.isFinite(values[i])) {
				sum += values[i];
				count++;
			}
		}
		return sum / count;
	}
}
