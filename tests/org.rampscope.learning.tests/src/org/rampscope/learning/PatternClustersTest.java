/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;
import org.rampscope.learning.clustering.ClusterMethod;
import org.rampscope.learning.decomposition.ComponentCount;

class PatternClustersTest {

	/** An abrupt transition in front of frame 30, without compression. */
	private static final MovingPeakRamp RAMP = new MovingPeakRamp(70, 30, 30, 0, 0.02, 5);

	static Stream<ClusterMethod> methods() {
		return Stream.of(new ClusterMethod.Centres(2, 10, 1), new ClusterMethod.Joining(2, Linkage.AVERAGE), new ClusterMethod.Density(3, 4),
				new ClusterMethod.DensityHierarchy(10, 5));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void anAbruptTransitionMakesTwoClusters(ClusterMethod method) {
		PatternClusters found = PatternClusters.of(RAMP.scan(), ComponentCount.exactly(2), method, Progress.NONE);
		assertEquals(2, found.count(), method.toString());
		int[] labels = found.labels();
		assertEquals(0, Arrays.stream(labels, 0, 30).filter(l -> l == 1).count(), Arrays.toString(labels));
		assertEquals(0, Arrays.stream(labels, 31, 70).filter(l -> l == 0).count(), Arrays.toString(labels));
		assertEquals(true, found.unassigned() <= 7, found.unassigned() + " of none");
	}

	@Test
	void theResultIsAPlot() {
		PatternClusters clusters = new PatternClusters("by hand", new int[RAMP.frames()], RAMP.frameAxis().pressureGPa());
		DataGroup group = PatternClusters.TYPE.codec().write(clusters);
		assertEquals("labels", group.attributes().get("default"));
		assertArrayEquals(new int[] { RAMP.frames() }, group.groups().get("labels").values("labels").orElseThrow().getShape());
	}
}
