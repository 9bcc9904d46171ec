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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;

class PlainClusteringTest {

	private static final double[][] CLOUDS = SpectralClusteringTest.clouds(50, 0.3, 4, new double[] { 0, 0 }, new double[] { 5, 0 },
			new double[] { 0, 5 });

	private static int[] byCloud() {
		int[] labels = new int[150];
		Arrays.setAll(labels, i -> i / 50);
		return labels;
	}

	@ParameterizedTest
	@EnumSource(Linkage.class)
	void joiningFindsClouds(Linkage linkage) {
		assertArrayEquals(byCloud(), new AgglomerativeClustering(linkage).cluster(CLOUDS, 3, Progress.NONE));
	}

	/** The definition itself: join the two clusters whose distance, computed from their points, is smallest. */
	@ParameterizedTest
	@EnumSource(Linkage.class)
	void joiningFollowsItsDefinition(Linkage linkage) {
		Random random = new Random(6);
		double[][] points = new double[24][3];
		for (double[] p : points) {
			Arrays.setAll(p, d -> random.nextGaussian());
		}
		int[] labels = new int[24];
		Arrays.setAll(labels, i -> i);
		for (int left = 24; left > 2; left--) {
			assertArrayEquals(firstMemberOrder(labels), new AgglomerativeClustering(linkage).cluster(points, left, Progress.NONE));
			joinNearest(points, labels, linkage);
		}
	}

	private static void joinNearest(double[][] points, int[] labels, Linkage linkage) {
		double least = Double.POSITIVE_INFINITY;
		int a = -1;
		int b = -1;
		for (int c : labels) {
			for (int d : labels) {
				double distance = c == d ? Double.POSITIVE_INFINITY : distance(points, labels, c, d, linkage);
				if (distance < least) {
					least = distance;
					a = c;
					b = d;
				}
			}
		}
		for (int i = 0; i < labels.length; i++) {
			labels[i] = labels[i] == b ? a : labels[i];
		}
	}

	private static double distance(double[][] points, int[] labels, int a, int b, Linkage linkage) {
		if (linkage == Linkage.WARD) {
			return scatter(points, labels, a, b) - scatter(points, labels, a, a) - scatter(points, labels, b, b);
		}
		double sum = 0;
		double largest = 0;
		double smallest = Double.POSITIVE_INFINITY;
		int pairs = 0;
		for (int i = 0; i < labels.length; i++) {
			for (int j = 0; j < labels.length; j++) {
				if (labels[i] == a && labels[j] == b) {
					double d = Math.sqrt(AffinityGraph.squaredDistance(points[i], points[j]));
					sum += d;
					largest = Math.max(largest, d);
					smallest = Math.min(smallest, d);
					pairs++;
				}
			}
		}
		return linkage == Linkage.AVERAGE ? sum / pairs : linkage == Linkage.COMPLETE ? largest : smallest;
	}

	private static double scatter(double[][] points, int[] labels, int a, int b) {
		double[] mean = new double[3];
		int count = 0;
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == a || labels[i] == b) {
				count++;
				for (int d = 0; d < 3; d++) {
					mean[d] += points[i][d];
				}
			}
		}
		double sum = 0;
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == a || labels[i] == b) {
				for (int d = 0; d < 3; d++) {
					sum += Math.pow(points[i][d] - mean[d] / count, 2);
				}
			}
		}
		return sum;
	}

	private static int[] firstMemberOrder(int[] labels) {
		int[] distinct = Arrays.stream(labels).distinct().toArray();
		return Arrays.stream(labels).map(l -> {
			int k = 0;
			while (distinct[k] != l) {
				k++;
			}
			return k;
		}).toArray();
	}

	@Test
	void densityFindsCloudsAndNoise() {
		double[][] points = Arrays.copyOf(CLOUDS, 151);
		points[150] = new double[] { 20, 20 };
		int[] labels = new DensityClustering(0.8, 4).cluster(points);
		assertArrayEquals(byCloud(), Arrays.copyOf(labels, 150));
		assertEquals(DensityClustering.NOISE, labels[150]);
	}

	@Test
	void kMeansFindsCloudsAndIsTheBestOfItsStarts() {
		KMeans.Result one = new KMeans(3, 1, 2).cluster(CLOUDS, Progress.NONE);
		KMeans.Result many = new KMeans(3, 20, 2).cluster(CLOUDS, Progress.NONE);
		assertTrue(many.inertia() <= one.inertia());
		assertEquals(150 * 2 * 0.09, many.inertia(), 5);
		assertArrayEquals(firstMemberOrder(many.labels()), byCloud());
	}

	@Test
	void unusableInputIsRefused() {
		assertThrows(AnalysisException.class, () -> new AgglomerativeClustering(Linkage.WARD).cluster(new double[2][1], 3, Progress.NONE));
		assertThrows(AnalysisException.class, () -> new KMeans(3, 1, 1).cluster(new double[2][1], Progress.NONE));
		assertThrows(SettingsException.class, () -> new DensityClustering(0, 3));
	}
}
