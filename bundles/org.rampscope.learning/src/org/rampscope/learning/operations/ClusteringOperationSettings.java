/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.learning.clustering.LabelAssignment;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link ClusteringOperation}; the defaults are those of the published work. NaN (null in JSON): not set. */
public record ClusteringOperationSettings(
		@Setting(label = "Explained variance", min = 0.01, max = 1, help = "Share of the variance that the principal components kept must explain.") double explainedVariance,
		@Setting(label = "Clusters", min = 0, max = 50, help = "Number of clusters. 0: chosen by the largest gap between eigenvalues.") int clusters,
		@Setting(label = "Affinity", help = "How alike two patterns are: by being among each other's nearest neighbours, or by distance (radial basis function).") AffinityKind affinity,
		@Setting(label = "Neighbours", min = 2, max = 10000, help = "Nearest neighbours of each pattern, itself among them.") int neighbours,
		@Setting(label = "Gamma", min = 0, help = "Radial basis function exp(−γ d²). Not set: taken from the median distance.") double gamma,
		@Setting(label = "Labels by", help = "How the embedding becomes labels: k-means or discretisation.") LabelAssignment assignment,
		@Setting(label = "Starts", min = 1, max = 1000, help = "Starts of k-means; the best is kept.") int starts,
		@Setting(label = "Seed", help = "Seed of k-means: the same seed gives the same labels.") long seed,
		@Setting(label = "Find onset and end", help = "Also estimate where the transition begins and ends, with uncertainties.") boolean findTransition) {

	/** How alike two patterns are. */
	public enum AffinityKind {
		NEAREST_NEIGHBOURS, RADIAL_BASIS
	}

	public static final ClusteringOperationSettings DEFAULT = new ClusteringOperationSettings(0.99, 2, AffinityKind.NEAREST_NEIGHBOURS, 10,
			Double.NaN, LabelAssignment.KMEANS, 10, 12345, true);
}
