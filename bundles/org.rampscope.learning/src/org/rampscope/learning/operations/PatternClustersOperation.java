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
import org.rampscope.learning.clustering.ClusterMethod;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/** Clusters patterns by k-means, joining or density. The result is stored under {@link PatternClusters#NAME}. */
public final class PatternClustersOperation implements RampOperation<PatternClustersSettings> {

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
	public PatternClustersSettings defaults() {
		return PatternClustersSettings.DEFAULT;
	}

	@Override
	public Analysis prepare(PatternClustersSettings s, RunContext context) {
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
