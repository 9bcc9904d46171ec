/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.PatternClusters;
import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;
import org.rampscope.learning.clustering.ClusterMethod;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Clusters patterns by k-means, joining or density. The result is stored under {@link PatternClusters#NAME}. */
public final class PatternClustersOperation implements RampOperation<PatternClustersOperation.Settings> {

	/** The settings. */
	public record Settings(
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

		public static final Settings DEFAULT = new Settings(Method.HDBSCAN, 0.99, 2, Linkage.WARD, 10, 5, 10, 10,
				12345);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.clusters.patterns", List.of("clusters"), "1.0",
			"Clusters of patterns by k-means, joining or density",
			"Reduces the patterns to principal components and clusters them; density methods also say which patterns belong to no cluster.",
			List.of("R. Campello, D. Moulavi, J. Sander (2013), Density-based clustering based on hierarchical density estimates, doi:10.1007/978-3-642-37456-2_14",
					"M. Ester et al. (1996), A density-based algorithm for discovering clusters, KDD-96",
					"D. Arthur, S. Vassilvitskii (2007), k-means++: the advantages of careful seeding, SODA '07"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings s, RunContext context) {
		ClusterMethod method = switch (s.method()) {
		case KMEANS -> new ClusterMethod.Centres(s.clusters(), s.starts(), s.seed());
		case AGGLOMERATIVE -> new ClusterMethod.Joining(s.clusters(), s.linkage());
		case DBSCAN -> new ClusterMethod.Density(s.radius(), s.neighbours());
		case HDBSCAN -> new ClusterMethod.DensityHierarchy(s.smallest(), s.neighbours());
		};
		ComponentCount components = ComponentCount.explaining(s.explainedVariance());
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				return scan.withResult(PatternClusters.TYPE, PatternClusters.of(scan, components, method, progress));
			}
		};
	}
}
