/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;

class HeatmapPyramidTest {

	/** At every level and for every shape, also odd ones and with gaps: mean, extremes and count of all together stay what they were. */
	@Test
	void everyLevelKeepsMeanExtremesAndCount() {
		Random random = new Random(11);
		for (int trial = 0; trial < 40; trial++) {
			int rows = 1 + random.nextInt(40);
			int columns = 1 + random.nextInt(40);
			double[] values = new double[rows * columns];
			double sum = 0;
			long count = 0;
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < values.length; i++) {
				values[i] = trial % 2 == 0 && random.nextInt(7) == 0 ? Double.NaN : random.nextGaussian() * 100;
				if (Double.isFinite(values[i])) {
					sum += values[i];
					count++;
					low = Math.min(low, values[i]);
					high = Math.max(high, values[i]);
				}
			}
			HeatmapPyramid pyramid = HeatmapPyramid.of(Matrix.of(values, rows, columns), Progress.NONE);
			for (int number = 2; number <= 2 * pyramid.highestLevel() + 1; number++) {
				int halvings = number / 2;
				// Each level, and one of the same columns with fewer rows.
				PyramidLevel level = number % 2 == 0 ? pyramid.level(halvings)
						: pyramid.level(halvings + 1 + random.nextInt(5), halvings - 1).orElse(pyramid.level(halvings));
				assertEquals(count == values.length, level.isComplete());
				double levelSum = 0;
				double levelCount = 0;
				double levelLow = Double.POSITIVE_INFINITY;
				double levelHigh = Double.NEGATIVE_INFINITY;
				for (int i = 0; i < level.mean().length; i++) {
					double n = level.count(i / level.columns().size(), i % level.columns().size());
					if (n > 0) {
						levelSum += n * level.mean()[i];
						levelCount += n;
						levelLow = Math.min(levelLow, level.lowest()[i]);
						levelHigh = Math.max(levelHigh, level.highest()[i]);
					} else {
						assertEquals(Float.NaN, level.mean()[i]);
					}
				}
				assertEquals(count, levelCount);
				assertEquals(sum, levelSum, 1e-4 * Math.max(1, count));
				if (count > 0) {
					assertEquals(low, levelLow, 1e-4);
					assertEquals(high, levelHigh, 1e-4);
				}
			}
			assertEquals(1, pyramid.highestLevel() == 0 ? 1 : pyramid.level(pyramid.highestLevel()).mean().length);
		}
	}

	@Test
	void readsViewsOfOtherDatasets() {
		DoubleDataset whole = Matrix.of(new double[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, 3, 3);
		DoubleDataset view = (DoubleDataset) whole.getSliceView(new int[] { 1, 0 }, new int[] { 3, 3 }, new int[] { 1, 2 });
		HeatmapPyramid pyramid = HeatmapPyramid.of(view, Progress.NONE);
		assertEquals(2, pyramid.columns());
		assertEquals(5, pyramid.intensity(0, 1));
		assertEquals(6, pyramid.intensity(1, 0));
		assertEquals((3 + 5 + 6 + 8) / 4.0, pyramid.level(1).mean()[0], 1e-6);
	}

	@Test
	void stopsWhenCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, long total) {
				// nobody reads it
			}

			@Override
			public void worked(long amount) {
				// nobody reads it
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		DoubleDataset values = Matrix.of(new double[64], 8, 8);
		assertThrows(CancelledException.class, () -> HeatmapPyramid.of(values, cancelled));
	}
}
