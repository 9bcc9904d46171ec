/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.clustering.SpectralClusters;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * What the unsupervised analysis of a ramp found.
 *
 * @param settings how it was done
 * @param pca principal components of the patterns
 * @param clusters clusters of their scores, numbered as they came
 * @param labels the same clusters numbered along the ramp: of two, the first frame's is 0; of more, by their median frame
 * @param confidence boundary between cluster 0 and the later ones, and its classification confidence
 * @param transition onset and end of the mixing interval; empty where it was not asked for or the ramp is too short
 */
public record ClusteringResult(ClusteringSettings settings, PrincipalComponents pca, SpectralClusters clusters, int[] labels,
		ClassificationConfidence confidence, Optional<TransitionEstimate> transition) {

	/** Under this name results are kept with a ramp and in files. */
	public static final String NAME = "clustering";

	/**
	 * @param frames frames of the ramp, for the axes of the stored arrays
	 * @return this as a NeXus tree
	 */
	public DataGroup toGroup(FrameAxis frames) {
		return ClusteringCodec.toGroup(this, frames);
	}

	/**
	 * @param group as {@link #toGroup} makes it
	 * @throws org.rampscope.core.error.AnalysisException where something is missing in it
	 */
	public static ClusteringResult fromGroup(DataGroup group) {
		return ClusteringCodec.fromGroup(group);
	}

	/**
	 * @return frames before, during and after the transition where one was found; else, for two clusters, before and after
	 *         by cluster, and for more, before, during (all between the first and the last cluster) and after
	 */
	public Labels toLabels() {
		Optional<Transition> found = transition.map(TransitionEstimate::transition).filter(t -> t.onset().isPresent());
		int[] codes = new int[labels.length];
		int last = clusters.clusterCount() - 1;
		Arrays.setAll(codes, i -> found.map(t -> byInterval(i, t)).orElseGet(() -> byCluster(labels[i], last)));
		return new Labels(codes, transition.filter(t -> found.isPresent()).map(t -> ClassConfidence.along(codes, t)).orElse(new double[0]));
	}

	private static int byInterval(int frame, Transition t) {
		if (frame < t.onsetFrame()) {
			return Labels.BEFORE;
		}
		return frame < t.endFrame() ? Labels.DURING : Labels.AFTER;
	}

	private static int byCluster(int label, int last) {
		if (label == 0) {
			return Labels.BEFORE;
		}
		return label == last ? Labels.AFTER : Labels.DURING;
	}
}
