/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.ClusteringSettings;
import org.rampscope.learning.RampClustering;
import org.rampscope.learning.clustering.Affinity;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/** Finds the transition of a ramp from its patterns alone. The result is stored under {@link ClusteringResult#NAME}. */
public final class ClusteringOperation implements RampOperation<ClusteringOperationSettings> {

	/** More clusters than this mean nothing along one ramp. */
	private static final int LARGEST_BY_EIGENGAP = 8;

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.transition.clustering", List.of("clustering"), "1.0",
			"Transition by PCA and spectral clustering",
			"Reduces the patterns to principal components, clusters them on their nearest-neighbour graph, and estimates onset and end of the transition.",
			List.of("Y. Sun (2023), Application of machine learning to the classification of spectra-like data, ch. 3",
					"U. von Luxburg (2007), A tutorial on spectral clustering, doi:10.1007/s11222-007-9033-z"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public ClusteringOperationSettings defaults() {
		return ClusteringOperationSettings.DEFAULT;
	}

	@Override
	public Analysis prepare(ClusteringOperationSettings s, RunContext context) {
		ClusterCount count = s.clusters() == 0 ? ClusterCount.eigengap(LARGEST_BY_EIGENGAP) : ClusterCount.fixed(s.clusters());
		Affinity affinity = s.affinity() == ClusteringOperationSettings.AffinityKind.NEAREST_NEIGHBOURS
				? Affinity.nearestNeighbours(s.neighbours()) : Affinity.radialBasis(s.gamma());
		RampClustering clustering = new RampClustering(new ClusteringSettings(ComponentCount.explaining(s.explainedVariance()),
				new SpectralSettings(count, affinity, s.assignment(), s.starts(), s.seed()), s.findTransition()));
		return new Analysis() {

			private volatile Optional<String> note = Optional.empty();

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				ClusteringResult found = clustering.cluster(scan, progress);
				note = clustering.note(scan, found);
				return scan.withResult(ClusteringResult.TYPE, found);
			}

			@Override
			public List<String> notes() {
				return note.stream().toList();
			}
		};
	}
}
