/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link PatternClustersOperation}. */
public record PatternClustersSettings(
		@Setting(label = "Method", help = "k-means, joining the nearest clusters, density above a threshold (DBSCAN), or density at all thresholds (HDBSCAN).") Method method,
		@Setting(label = "Explained variance", min = 0.01, max = 1, help = "Share of the variance that the principal components kept must explain.") double explainedVariance,
		@Setting(label = "Clusters", min = 1, max = 1000, help = "Number of clusters, for k-means and joining.") int clusters,
		@Setting(label = "Linkage", help = "Distance of clusters, for joining.") Linkage linkage,
		@Setting(label = "Radius", min = 0, help = "Distance up to which patterns are neighbours, for DBSCAN, in units of intensity.") double radius,
		@Setting(label = "Neighbours", min = 1, max = 10000, help = "Patterns in the neighbourhood that make it dense, for DBSCAN and HDBSCAN.") int neighbours,
		@Setting(label = "Smallest cluster", min = 2, max = 100000, help = "Fewest patterns of a cluster, for HDBSCAN.") int smallest,
		@Setting(label = "Starts", min = 1, max = 1000, help = "Starts of k-means; the best is kept.") int starts,
		@Setting(label = "Seed", help = "Seed of k-means: the same seed gives the same labels.") long seed) {

	/** How clusters are found. */
	public enum Method {
		KMEANS, AGGLOMERATIVE, DBSCAN, HDBSCAN
	}

	public static final PatternClustersSettings DEFAULT = new PatternClustersSettings(Method.HDBSCAN, 0.99, 2, Linkage.WARD, 10, 5, 10, 10,
			12345);
}
