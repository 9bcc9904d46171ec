/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.learning.clustering.Affinity;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.clustering.LabelAssignment;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;

class RampClusteringTest {

	private static final MovingPeakRamp RAMP = new MovingPeakRamp(90, 40, 40, 1e-4, 0.1, 1);

	@Test
	void clustersAreTheFramesBeforeAndAfterASuddenTransition() {
		ClusteringResult result = new RampClustering(ClusteringSettings.DEFAULT).cluster(RAMP.scan(), Progress.NONE);
		assertEquals(39, result.confidence().lastBefore());
		assertEquals(40, result.confidence().firstAfter());
		assertEquals(1, result.confidence().confidence());
		assertEquals(40, result.transition().orElseThrow().transition().onsetFrame());
		Labels labels = result.toLabels();
		assertEquals(40, labels.count(Labels.BEFORE));
		assertEquals(50, labels.count(Labels.AFTER));
	}

	@Test
	void labelsFollowTheTransitionWhereOneWasFound() {
		MovingPeakRamp gradual = new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 1);
		ClusteringResult result = new RampClustering(ClusteringSettings.DEFAULT).cluster(gradual.scan(), Progress.NONE);
		Labels labels = result.toLabels();
		assertEquals(result.transition().orElseThrow().transition().onsetFrame(), labels.count(Labels.BEFORE));
		assertEquals(20, labels.count(Labels.DURING), 4);
	}

	@Test
	void withoutTransitionLabelsFollowTheClusters() {
		ClusteringSettings three = new ClusteringSettings(ComponentCount.exactly(5),
				SpectralSettings.PUBLISHED.withClusters(ClusterCount.fixed(3)), false);
		ClusteringResult result = new RampClustering(three).cluster(RAMP.scan(), Progress.NONE);
		assertEquals(Optional.empty(), result.transition());
		for (int i = 0; i < 90; i++) {
			assertEquals(result.labels()[i], result.toLabels().codes()[i]);
		}
	}

	@Test
	void aResultSurvivesItsTree() {
		ClusteringSettings[] all = { ClusteringSettings.DEFAULT,
				new ClusteringSettings(ComponentCount.exactly(4), new SpectralSettings(ClusterCount.eigengap(5),
						Affinity.radialBasis(0.25), LabelAssignment.DISCRETIZE, 3, 1L << 40), false) };
		for (ClusteringSettings settings : all) {
			ClusteringResult result = new RampClustering(settings).cluster(RAMP.scan(), Progress.NONE);
			ClusteringResult read = ClusteringResult.TYPE.codec().read(new GroupReader("clustering", ClusteringResult.TYPE.codec().write(result)));
			assertEquals(settings, read.settings());
			assertEquals(result.pca().components(), read.pca().components());
			assertEquals(result.pca().scores(), read.pca().scores());
			assertEquals(result.pca().mean(), read.pca().mean());
			assertArrayEquals(result.pca().usedColumns(), read.pca().usedColumns());
			assertArrayEquals(result.pca().explainedVariance(), read.pca().explainedVariance());
			assertArrayEquals(result.pca().explainedVarianceRatio(), read.pca().explainedVarianceRatio());
			assertArrayEquals(result.labels(), read.labels());
			assertArrayEquals(result.clusters().labels(), read.clusters().labels());
			assertArrayEquals(result.clusters().eigenvalues(), read.clusters().eigenvalues());
			assertEquals(result.clusters().embedding(), read.clusters().embedding());
			assertEquals(result.clusters().clusterCount(), read.clusters().clusterCount());
			assertEquals(result.confidence(), read.confidence());
			assertEquals(result.transition().isPresent(), read.transition().isPresent());
			result.transition().ifPresent(t -> {
				assertEquals(t.transition(), read.transition().orElseThrow().transition());
				assertEquals(t.endSigmaFrames(), read.transition().orElseThrow().endSigmaFrames());
				assertArrayEquals(t.membership(), read.transition().orElseThrow().membership());
				assertEquals(t.windowLast(), read.transition().orElseThrow().windowLast());
			});
		}
	}

	@Test
	void aTreeThatLacksSomethingIsRefusedByName() {
		DataGroup empty = DataGroup.builder("NXprocess").build();
		AnalysisException e = assertThrows(AnalysisException.class, () -> ClusteringResult.TYPE.codec().read(new GroupReader("clustering", empty)));
		assertTrue(e.getMessage().contains("clustering"), e.getMessage());
	}
}
