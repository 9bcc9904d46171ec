/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.rampscope.core.StoredRows;
import org.rampscope.core.Rows;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;

class PrincipalComponentsTest {

	/** x(i, j) = sin(1.3 i + 0.7 j²) + 0.1 i j, for which scikit-learn 1.9 gave the numbers below; releng/reference/statistics.py prints them. */
	private static DoubleDataset reference() {
		DoubleDataset x = DatasetFactory.zeros(DoubleDataset.class, 7, 5);
		for (int i = 0; i < 7; i++) {
			for (int j = 0; j < 5; j++) {
				x.set(Math.sin(1.3 * i + 0.7 * j * j) + 0.1 * i * j, i, j);
			}
		}
		return x;
	}

	private static DoubleDataset random(int rows, int columns, long seed) {
		Random random = new Random(seed);
		double[] values = new double[rows * columns];
		Arrays.setAll(values, i -> random.nextGaussian() * (1 + i % columns));
		return DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns);
	}

	/** What is read again by blocks, as there is no room for it, gives what lies in memory to the last bit. */
	@Test
	void patternsReadByBlocksHaveTheSameComponents() {
		int frames = 701;
		int bins = 90;
		Random random = new Random(5);
		double[] values = random.doubles((long) frames * bins).toArray();
		values[3 * bins + 17] = Double.NaN;
		Rows table = Rows.of(DatasetFactory.createFromObject(DoubleDataset.class, values, frames, bins));
		Rows elsewhere = new StoredRows() {
			@Override
			public int rows() {
				return frames;
			}

			@Override
			public int columns() {
				return bins;
			}

			@Override
			public int block() {
				return 100;
			}

			@Override
			public void read(int from, int count, double[] into, int at) {
				assertTrue(count <= 100, "by blocks");
				table.read(from, count, into, at);
			}
		};
		PrincipalComponents inMemory = PrincipalComponents.fit(table, ComponentCount.exactly(5), Progress.NONE);
		PrincipalComponents byBlocks = PrincipalComponents.fit(elsewhere, ComponentCount.exactly(5), Progress.NONE);
		assertArrayEquals(inMemory.usedColumns(), byBlocks.usedColumns());
		assertArrayEquals(inMemory.explainedVariance(), byBlocks.explainedVariance());
		assertArrayEquals(inMemory.components().getData(), byBlocks.components().getData());
		assertArrayEquals(inMemory.scores().getData(), byBlocks.scores().getData());
		assertArrayEquals(inMemory.mean().getData(), byBlocks.mean().getData());
	}

	private static PrincipalComponents fit(DoubleDataset x, ComponentCount count) {
		return PrincipalComponents.fit(x, count, Progress.NONE);
	}

	@Test
	void agreesWithScikitLearn() {
		PrincipalComponents pca = fit(reference(), ComponentCount.explaining(0.9));
		assertEquals(3, pca.count());
		assertArrayEquals(new double[] { 2.23888115914264, 1.36520231314947, 0.571791157235430 },
				Arrays.copyOf(pca.explainedVariance(), 3), 1e-12);
		assertEquals(0.536146641786501, pca.explainedVarianceRatio()[0], 1e-12);
		double[] first = { 0.41247891624653, 0.33748039684883, -0.26172198651247, 0.64504918479789, 0.481021076838 };
		double[] second = { -0.33936387387323, -0.34341530826963, 0.46009120150814, 0.0280994727585, 0.74459693330105 };
		for (int j = 0; j < 5; j++) {
			assertEquals(first[j], pca.components().get(0, j), 1e-12);
			assertEquals(second[j], pca.components().get(1, j), 1e-12);
		}
		assertEquals(-1.11174322772689, pca.scores().get(3, 0), 1e-12);
		assertEquals(1.43831527550431, pca.scores().get(3, 1), 1e-12);
	}

	@Test
	void componentsAreOrthonormalAndScoresUncorrelated() {
		for (int[] shape : new int[][] { { 12, 40 }, { 40, 12 } }) {
			PrincipalComponents pca = fit(random(shape[0], shape[1], 3), ComponentCount.exactly(6));
			for (int a = 0; a < 6; a++) {
				for (int b = 0; b < 6; b++) {
					double product = 0;
					for (int j = 0; j < shape[1]; j++) {
						product += pca.components().get(a, j) * pca.components().get(b, j);
					}
					double covariance = 0;
					for (int i = 0; i < shape[0]; i++) {
						covariance += pca.scores().get(i, a) * pca.scores().get(i, b) / (shape[0] - 1);
					}
					assertEquals(a == b ? 1 : 0, product, 1e-10);
					assertEquals(a == b ? pca.explainedVariance()[a] : 0, covariance, 1e-7);
				}
			}
		}
	}

	@Test
	void allComponentsGiveThePatternsBack() {
		DoubleDataset x = random(9, 30, 5);
		PrincipalComponents pca = fit(x, ComponentCount.explaining(1));
		assertArrayEquals(x.getData(), pca.inverseTransform().getData(), 1e-10);
		assertArrayEquals(pca.scores().getData(), pca.transform(x).getData(), 1e-10);
		assertEquals(1, Arrays.stream(pca.explainedVarianceRatio()).sum(), 1e-12);
	}

	@Test
	void contributionsAreSharesAndFollowTheLoadings() {
		PrincipalComponents pca = fit(random(20, 8, 7), ComponentCount.exactly(3));
		assertEquals(1, Arrays.stream(pca.contributionTo(0)).sum(), 1e-12);
		assertEquals(1, Arrays.stream(pca.contributions()).sum(), 1e-12);
		double total = 0;
		double ofBin = 0;
		for (int k = 0; k < 3; k++) {
			for (int j = 0; j < 8; j++) {
				double squared = pca.loadings().get(k, j) * pca.loadings().get(k, j);
				total += squared;
				ofBin += j == 5 ? squared : 0;
			}
		}
		assertEquals(ofBin / total, pca.contributions()[5], 1e-12);
	}

	@Test
	void binsThatAreNotFiniteEverywhereAreLeftOutAndNamed() {
		DoubleDataset x = random(10, 6, 1);
		DoubleDataset without = DatasetFactory.zeros(DoubleDataset.class, 10, 5);
		for (int i = 0; i < 10; i++) {
			for (int j = 0; j < 5; j++) {
				without.set(x.get(i, j < 2 ? j : j + 1), i, j);
			}
		}
		x.set(Double.NaN, 4, 2);
		PrincipalComponents pca = fit(x, ComponentCount.exactly(2));
		assertArrayEquals(new int[] { 0, 1, 3, 4, 5 }, pca.usedColumns());
		assertTrue(Double.isNaN(pca.components().get(0, 2)));
		assertTrue(Double.isNaN(pca.mean().get(2)));
		assertArrayEquals(fit(without, ComponentCount.exactly(2)).scores().getData(), pca.scores().getData(), 1e-12);
		assertArrayEquals(pca.scores().getData(), pca.transform(x).getData(), 1e-10);
	}

	@Test
	void equalFramesHaveNoVariance() {
		DoubleDataset x = DatasetFactory.ones(DoubleDataset.class, 4, 3);
		PrincipalComponents pca = fit(x, ComponentCount.explaining(0.99));
		assertEquals(1, pca.count());
		assertArrayEquals(new double[3], pca.explainedVarianceRatio());
		assertArrayEquals(new double[4], pca.scores().getData());
		assertArrayEquals(new double[3], pca.contributions());
	}

	@Test
	void unusableInputIsRefusedWithTheReason() {
		assertThrows(AnalysisException.class, () -> fit(random(1, 5, 1), ComponentCount.exactly(1)));
		DoubleDataset nan = DatasetFactory.zeros(DoubleDataset.class, 3, 4);
		nan.fill(Double.NaN);
		AnalysisException e = assertThrows(AnalysisException.class, () -> fit(nan, ComponentCount.exactly(1)));
		assertTrue(e.getMessage().contains("no radial bin"), e.getMessage());
		PrincipalComponents pca = fit(random(5, 4, 1), ComponentCount.exactly(2));
		assertThrows(AnalysisException.class, () -> pca.transform(random(2, 3, 1)));
		DoubleDataset gap = random(2, 4, 1);
		gap.set(Double.NaN, 1, 1);
		assertThrows(AnalysisException.class, () -> pca.transform(gap));
		assertThrows(SettingsException.class, () -> ComponentCount.explaining(0));
		assertThrows(SettingsException.class, () -> ComponentCount.explaining(1.01));
		assertThrows(SettingsException.class, () -> ComponentCount.exactly(0));
	}

	@Test
	void theShareMustBeExceededNotOnlyReached() {
		assertEquals(2, ComponentCount.explaining(0.5).resolve(new double[] { 0.5, 0.3, 0.2 }));
		assertEquals(1, ComponentCount.explaining(0.49).resolve(new double[] { 0.5, 0.3, 0.2 }));
		assertEquals(3, ComponentCount.explaining(1).resolve(new double[] { 0.5, 0.3, 0.2 }));
		assertEquals(3, ComponentCount.exactly(9).resolve(new double[] { 0.5, 0.3, 0.2 }));
	}
}
