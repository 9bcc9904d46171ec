/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.clustering.ClusterMethod;
import org.rampscope.learning.clustering.DensityClustering;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * Clusters of the patterns of a ramp by one of the methods beside the spectral one, on their principal components.
 *
 * @param method description of the method with its settings
 * @param labels cluster per frame, 0, 1, … by first member, or −1 for frames of none
 */
public record PatternClusters(String method, int[] labels) {

	/** Name of the result in a file. */
	public static final String NAME = "pattern_clusters";

	/**
	 * @param scan patterns without background; bins that are NaN in some frame are left out
	 * @param components principal components to cluster on
	 * @param method how
	 * @param progress asked for cancellation
	 */
	public static PatternClusters of(RampScan scan, ComponentCount components, ClusterMethod method, Progress progress) {
		progress.begin("principal components", 0);
		PrincipalComponents reduced = PrincipalComponents.fit(scan.intensityRows(), components, progress);
		progress.begin("clusters", 0);
		return new PatternClusters(method.toString(), method.cluster(Matrices.of(reduced.scores()), progress));
	}

	/** @return number of clusters */
	public int count() {
		return Arrays.stream(labels).max().orElse(DensityClustering.NOISE) + 1;
	}

	/** @return number of frames that belong to no cluster */
	public int unassigned() {
		return (int) Arrays.stream(labels).filter(l -> l == DensityClustering.NOISE).count();
	}

	/**
	 * @param frames of the ramp
	 * @return labels against frames, as a plot
	 */
	public DataGroup toGroup(FrameAxis frames) {
		return DataGroup.builder("NXprocess").attribute("default", "labels").field("method", method).field("clusters", count())
				.field("unassigned", unassigned())
				.group("labels",
						DataGroup.plot("labels", "frame").field("labels", labels)
								.field("frame", IntStream.range(0, labels.length).toArray()).field("pressure", frames.pressureGPa(), "GPa")
								.build())
				.build();
	}
}
