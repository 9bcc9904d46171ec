/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

class HierarchicalDensityClusteringTest {

	private static final double[][] CLOUDS = SpectralClusteringTest.clouds(60, 0.3, 4, new double[] { 0, 0 }, new double[] { 5, 0 },
			new double[] { 0, 5 });

	@Test
	void cloudsAreFoundWithoutTheirNumber() {
		int[] labels = new HierarchicalDensityClustering(15, 5).cluster(CLOUDS).labels();
		int[] numbers = Arrays.stream(labels).filter(l -> l != HierarchicalDensityClustering.NOISE).distinct().sorted().toArray();
		assertArrayEquals(new int[] { 0, 1, 2 }, numbers);
		long right = IntStream.range(0, 180).filter(i -> labels[i] == i / 60).count();
		assertTrue(right > 160, right + " of 180");
		assertTrue(IntStream.range(0, 180).allMatch(i -> labels[i] == i / 60 || labels[i] == HierarchicalDensityClustering.NOISE));
	}

	/** What one radius cannot do: a dense and a thin cloud. */
	@Test
	void cloudsOfDifferentDensityAreFound() {
		double[][] points = new double[200][2];
		Random random = new Random(3);
		for (int i = 0; i < 200; i++) {
			double spread = i < 100 ? 0.05 : 2;
			points[i] = new double[] { (i < 100 ? 0 : 30) + spread * random.nextGaussian(), spread * random.nextGaussian() };
		}
		int[] labels = new HierarchicalDensityClustering(20, 5).cluster(points).labels();
		int dense = labels[0];
		int thin = Arrays.stream(labels, 100, 200).filter(l -> l >= 0).findFirst().orElseThrow();
		assertTrue(dense >= 0 && dense != thin);
		assertTrue(Arrays.stream(labels, 0, 100).noneMatch(l -> l == thin));
		assertTrue(Arrays.stream(labels, 100, 200).filter(l -> l == thin).count() > 70);
	}

	@Test
	void aPointFarFromAllIsNoise() {
		double[][] points = Arrays.copyOf(CLOUDS, CLOUDS.length + 1);
		points[CLOUDS.length] = new double[] { 40, 40 };
		HierarchicalDensityClustering.Result result = new HierarchicalDensityClustering(15, 5).cluster(points);
		assertEquals(HierarchicalDensityClustering.NOISE, result.labels()[CLOUDS.length]);
		assertTrue(result.outlierScores()[CLOUDS.length] > 0.9, "" + result.outlierScores()[CLOUDS.length]);
	}

	@Test
	void nonsenseIsRefused() {
		assertThrows(SettingsException.class, () -> new HierarchicalDensityClustering(1, 5));
		assertThrows(AnalysisException.class, () -> new HierarchicalDensityClustering(10, 5).cluster(new double[4][2]));
	}
}
