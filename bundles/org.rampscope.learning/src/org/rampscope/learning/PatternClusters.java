/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
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
 * @param pressureGPa pressure of every frame; NaN where unknown
 */
public record PatternClusters(String method, int[] labels, double[] pressureGPa) {

	/** The type of the result. */
	public static final ResultType<PatternClusters> TYPE = new ResultType<>("pattern_clusters", "Clusters of the patterns", 1, PatternClusters.class,
			new Codec());

	/**
	 * @param scan patterns without background; bins that are NaN in some frame are left out
	 * @param components principal components to cluster on
	 * @param method how
	 * @param progress asked for cancellation
	 */
	public static PatternClusters of(Ramp<Patterns> scan, ComponentCount components, ClusterMethod method, Progress progress) {
		progress.begin("principal components", 0);
		PrincipalComponents reduced = PrincipalComponents.fit(scan.data().intensityRows(), components, progress);
		progress.begin("clusters", 0);
		return new PatternClusters(method.toString(), method.cluster(Matrices.of(reduced.scores()), progress), scan.frames().pressureGPa());
	}

	/** @return number of clusters */
	public int count() {
		return Arrays.stream(labels).max().orElse(DensityClustering.NOISE) + 1;
	}

	/** @return number of frames that belong to no cluster */
	public int unassigned() {
		return (int) Arrays.stream(labels).filter(l -> l == DensityClustering.NOISE).count();
	}

	/** Labels against frames as a plot, the numbers beside it. */
	private static final class Codec implements TreeCodec<PatternClusters> {

		@Override
		public DataGroup write(PatternClusters c) {
			return DataGroup.builder("NXprocess").attribute("default", "labels").field("method", c.method).field("clusters", c.count())
					.field("unassigned", c.unassigned())
					.group("labels",
							DataGroup.plot("labels", "frame").field("labels", c.labels)
									.field("frame", IntStream.range(0, c.labels.length).toArray()).field("pressure", c.pressureGPa, "GPa")
									.build())
					.build();
		}

		@Override
		public PatternClusters read(GroupReader group) {
			GroupReader labels = group.child("labels");
			return new PatternClusters(group.text("method"), labels.integers("labels"), labels.numbers("pressure"));
		}
	}
}
