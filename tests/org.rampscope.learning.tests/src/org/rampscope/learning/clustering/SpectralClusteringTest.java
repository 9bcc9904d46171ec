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

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;
import org.rampscope.learning.internal.linalg.SparseSymmetricMatrix;
import org.rampscope.learning.internal.neighbours.ExactNeighbours;
import org.rampscope.learning.metrics.LabelOrientation;

class SpectralClusteringTest {

	private static SpectralClusters cluster(double[][] points, SpectralSettings settings) {
		return new SpectralClustering(settings).cluster(dataset(points), Progress.NONE);
	}

	private static DoubleDataset dataset(double[][] points) {
		return Matrices.toDataset(points, points[0].length);
	}

	/** Gaussian clouds, cloud after cloud. */
	static double[][] clouds(int each, double spread, long seed, double[]... centres) {
		Random random = new Random(seed);
		double[][] points = new double[each * centres.length][centres[0].length];
		for (int i = 0; i < points.length; i++) {
			for (int d = 0; d < points[i].length; d++) {
				points[i][d] = centres[i / each][d] + spread * random.nextGaussian();
			}
		}
		return points;
	}

	private static int[] expected(int each, int clusters) {
		int[] labels = new int[each * clusters];
		Arrays.setAll(labels, i -> i / each);
		return labels;
	}

	/** Two rings around the same centre, which no method with straight borders can tell apart. */
	private static double[][] rings(int each) {
		Random random = new Random(4);
		double[][] points = new double[2 * each][2];
		for (int i = 0; i < points.length; i++) {
			double radius = (i < each ? 1 : 3) + 0.05 * random.nextGaussian();
			double angle = 2 * Math.PI * (i % each) / each;
			points[i][0] = radius * Math.cos(angle);
			points[i][1] = radius * Math.sin(angle);
		}
		return points;
	}

	@Test
	void graphAndEigenvaluesAgreeWithScikitLearn() {
		double[][] points = new double[24][2];
		for (int t = 0; t < 24; t++) {
			points[t][0] = t % 12 * Math.cos(t * 0.5) * 0.3 + (t >= 12 ? 4 : 0);
			points[t][1] = t % 12 * Math.sin(t * 0.9) * 0.3;
		}
		SparseSymmetricMatrix graph = new AffinityGraph(Affinity.nearestNeighbours(5), new ExactNeighbours(), false).of(points, Progress.NONE);
		assertEquals(146 - 24, graph.value().length, "links without the diagonal, which scikit-learn stores");
		double[] values = LaplacianEigenvectors.of(graph, 6, 1, Progress.NONE).values();
		double[] reference = { 0, 0, 0.0985364349290144, 0.352362697962839, 0.566095131038853, 0.583374068173855 };
		assertArrayEquals(reference, values, 1e-12);
	}

	@ParameterizedTest
	@EnumSource(LabelAssignment.class)
	void cloudsThatTouchAreSeparated(LabelAssignment assignment) {
		double[][] points = clouds(60, 0.5, 8, new double[] { 0, 0, 0 }, new double[] { 3, 0, 0 });
		SpectralClusters found = cluster(points, SpectralSettings.PUBLISHED.withAssignment(assignment));
		assertArrayEquals(expected(60, 2), LabelOrientation.alongRamp(found.labels(), 2));
	}

	@ParameterizedTest
	@EnumSource(LabelAssignment.class)
	void graphsInTwoPartsGiveTheParts(LabelAssignment assignment) {
		double[][] points = clouds(30, 0.1, 5, new double[] { 0, 0 }, new double[] { 50, 0 });
		SpectralClusters found = cluster(points, SpectralSettings.PUBLISHED.withAssignment(assignment));
		assertEquals(2, found.connectedComponents());
		assertArrayEquals(expected(30, 2), LabelOrientation.alongRamp(found.labels(), 2));
	}

	@Test
	void ofMorePartsThanClustersTheNearestStayTogether() {
		double[][] points = clouds(25, 0.1, 6, new double[] { 0, 0 }, new double[] { 10, 0 }, new double[] { 60, 0 }, new double[] { 72, 0 });
		SpectralClusters found = cluster(points, SpectralSettings.PUBLISHED);
		assertEquals(4, found.connectedComponents());
		int[] labels = LabelOrientation.alongRamp(found.labels(), 2);
		for (int i = 0; i < labels.length; i++) {
			assertEquals(i < 50 ? 0 : 1, labels[i], "point " + i);
		}
	}

	@ParameterizedTest
	@EnumSource(LabelAssignment.class)
	void ringsAreSeparatedWhereKMeansFails(LabelAssignment assignment) {
		double[][] points = rings(80);
		SpectralClusters found = cluster(points, SpectralSettings.PUBLISHED.withAssignment(assignment));
		assertArrayEquals(expected(80, 2), LabelOrientation.alongRamp(found.labels(), 2));
		int[] straight = LabelOrientation.alongRamp(new KMeans(2, 10, 1).cluster(points, Progress.NONE).labels(), 2);
		assertTrue(!Arrays.equals(expected(80, 2), straight), "k-means was expected to fail here");
	}

	@ParameterizedTest
	@EnumSource(LabelAssignment.class)
	void radialBasisSeparatesClouds(LabelAssignment assignment) {
		double[][] points = clouds(40, 0.4, 9, new double[] { 0, 0 }, new double[] { 4, 0 }, new double[] { 0, 4 });
		for (double gamma : new double[] { 1, Double.NaN }) {
			SpectralSettings settings = new SpectralSettings(ClusterCount.fixed(3), Affinity.radialBasis(gamma), assignment, 10, 3);
			assertArrayEquals(expected(40, 3), LabelOrientation.alongRamp(cluster(points, settings).labels(), 3), "gamma " + gamma);
		}
	}

	@Test
	void theEigengapFindsTheNumberOfClouds() {
		for (int count = 2; count <= 5; count++) {
			double[][] centres = new double[count][2];
			for (int c = 0; c < count; c++) {
				centres[c] = new double[] { 3 * Math.cos(2 * Math.PI * c / count), 3 * Math.sin(2 * Math.PI * c / count) };
			}
			double[][] points = clouds(40, 0.4, 20 + count, centres);
			SpectralSettings settings = SpectralSettings.PUBLISHED.withClusters(ClusterCount.eigengap(8))
					.withAffinity(Affinity.radialBasis(2));
			SpectralClusters found = cluster(points, settings);
			assertEquals(count, found.clusterCount());
			assertArrayEquals(expected(40, count), LabelOrientation.alongRamp(found.labels(), count));
		}
	}

	@Test
	void theSameSeedGivesTheSameLabels() {
		double[][] points = clouds(50, 1, 30, new double[] { 0, 0 }, new double[] { 2, 0 });
		for (LabelAssignment assignment : LabelAssignment.values()) {
			SpectralSettings settings = SpectralSettings.PUBLISHED.withAssignment(assignment).withSeed(77);
			assertArrayEquals(cluster(points, settings).labels(), cluster(points, settings).labels());
		}
	}

	@Test
	void fewerPointsThanNeighboursAreLinkedToAllOthers() {
		double[][] points = { { 0 }, { 1 }, { 10 }, { 11 } };
		assertEquals(4, cluster(points, SpectralSettings.PUBLISHED).labels().length);
	}

	@Test
	void unusableInputIsRefused() {
		AnalysisException few = assertThrows(AnalysisException.class, () -> cluster(new double[][] { { 1 } }, SpectralSettings.PUBLISHED));
		assertTrue(few.getMessage().contains("2 clusters"), few.getMessage());
		AnalysisException nan = assertThrows(AnalysisException.class,
				() -> cluster(new double[][] { { 1 }, { Double.NaN }, { 2 } }, SpectralSettings.PUBLISHED));
		assertTrue(nan.getMessage().contains("point 1"), nan.getMessage());
		assertThrows(SettingsException.class, () -> ClusterCount.fixed(1));
		assertThrows(SettingsException.class, () -> Affinity.nearestNeighbours(1));
		assertThrows(SettingsException.class, () -> Affinity.radialBasis(0));
	}

	@Test
	void cancelIsHonoured() {
		Progress cancelled = new Progress() {

			@Override
			public void begin(String task, long total) {
				// nothing to show
			}

			@Override
			public void worked(long amount) {
				// nothing to show
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		DoubleDataset points = dataset(clouds(20, 1, 1, new double[] { 0, 0 }));
		assertThrows(CancelledException.class, () -> new SpectralClustering(SpectralSettings.PUBLISHED).cluster(points, cancelled));
	}
}
