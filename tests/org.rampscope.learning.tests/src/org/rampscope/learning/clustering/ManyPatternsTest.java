/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.learning.metrics.LabelOrientation;

/** Spectral clustering by way of the sparse graph and the iterative solver. */
class ManyPatternsTest {

	/** Rings one inside the other, in more dimensions than they need, with noise. */
	private static double[][] rings(int each, int rings, int dimensions, long seed) {
		Random random = new Random(seed);
		double[][] points = new double[rings * each][dimensions];
		for (int i = 0; i < points.length; i++) {
			double radius = 1 + 2 * (i / each);
			double angle = 2 * Math.PI * random.nextDouble();
			for (int d = 0; d < dimensions; d++) {
				points[i][d] = 0.1 * random.nextGaussian() + radius * (d == 0 ? Math.cos(angle) : d == 1 ? Math.sin(angle) : 0);
			}
		}
		return points;
	}

	private static double accuracy(int each, int rings, LabelAssignment assignment) {
		double[][] points = rings(each, rings, 6, 2);
		SpectralSettings settings = SpectralSettings.PUBLISHED.withClusters(ClusterCount.fixed(rings)).withAssignment(assignment);
		SpectralClusters found = new SpectralClustering(settings).cluster(Matrices.toDataset(points, 6), Progress.NONE);
		int[] truth = new int[points.length];
		Arrays.setAll(truth, i -> i / each);
		return ConfusionMatrix.of(truth, LabelOrientation.alongRamp(found.labels(), rings), rings).accuracy();
	}

	@Test
	void thousandsOfPatternsGoThroughTheSparseSolver() {
		for (LabelAssignment assignment : LabelAssignment.values()) {
			assertEquals(1, accuracy(2000, 3, assignment), 0);
		}
	}

	@Test
	void sparseAndDenseAgree() {
		double[][] points = SpectralClusteringTest.clouds(450, 0.9, 3, new double[] { 0, 0 }, new double[] { 3, 0 });
		SpectralSettings nearest = SpectralSettings.PUBLISHED;
		AffinityGraph graph = new AffinityGraph(nearest.affinity(), new org.rampscope.learning.internal.neighbours.ExactNeighbours(), false);
		var weights = graph.of(points, Progress.NONE);
		double[] degree = weights.degrees();
		double[] dense = LaplacianEigenvectors.of(weights, 5, 1, Progress.NONE).values();
		double[] sparse = org.rampscope.learning.internal.linalg.MultilevelEigenvectors.of(weights, degree, 5, 1e-8, 1, Progress.NONE).values();
		assertArrayEquals(dense, sparse, 1e-9);
	}

	@Test
	void aHundredThousandPatterns() {
		assumeTrue(Boolean.getBoolean("rampscope.long"), "long test: set rampscope.long");
		long start = System.nanoTime();
		double accuracy = accuracy(50_000, 2, LabelAssignment.KMEANS);
		double seconds = (System.nanoTime() - start) / 1e9;
		assertTrue(accuracy > 0.999, "accuracy " + accuracy + " after " + seconds + " s");
	}
}
