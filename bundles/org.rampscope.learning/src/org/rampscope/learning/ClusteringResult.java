/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.result.ResultType;
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
 * @param pressureGPa pressure of every frame; NaN where unknown
 */
public record ClusteringResult(ClusteringSettings settings, PrincipalComponents pca, SpectralClusters clusters, int[] labels,
		ClassificationConfidence confidence, Optional<TransitionEstimate> transition, double[] pressureGPa) implements TransitionFinding {

	/** The type of the result. */
	public static final ResultType<ClusteringResult> TYPE = new ResultType<>("clustering", "Clustering", 1, ClusteringResult.class, new ClusteringCodec());

	@Override
	public Optional<Transition> foundTransition() {
		return transition.map(TransitionEstimate::transition).filter(t -> t.onset().isPresent());
	}

	/**
	 * @return frames before, during and after the transition where one was found; else, for two clusters, before and after
	 *         by cluster, and for more, before, during (all between the first and the last cluster) and after
	 */
	@Override
	public Labels toLabels() {
		Optional<Transition> found = foundTransition();
		int[] codes = new int[labels.length];
		int last = clusters.clusterCount() - 1;
		Arrays.setAll(codes, i -> found.map(t -> byInterval(i, t)).orElseGet(() -> byCluster(labels[i], last)));
		return new Labels(codes, transition.filter(t -> found.isPresent()).map(t -> ClassConfidence.along(codes, t)).orElse(new double[0]));
	}

	private static int byInterval(int frame, Transition t) {
		if (frame < t.onsetFrame()) {
			return Labels.BEFORE;
		}
		return frame < t.endFrame() || t.endFrame() < 0 ? Labels.DURING : Labels.AFTER;
	}

	private static int byCluster(int label, int last) {
		if (label == 0) {
			return Labels.BEFORE;
		}
		return label == last ? Labels.AFTER : Labels.DURING;
	}
}
