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
import org.rampscope.learning.clustering.LabelAssignment;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Finds the transition of a ramp from its patterns alone. The result is stored under {@link ClusteringResult#NAME}. */
public final class ClusteringOperation implements RampOperation<ClusteringOperation.Settings> {

	/** The settings; the defaults are those of the published work. NaN (null in JSON): not set. */
	public record Settings(
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

		public static final Settings DEFAULT = new Settings(0.99, 2, AffinityKind.NEAREST_NEIGHBOURS, 10,
				Double.NaN, LabelAssignment.KMEANS, 10, 12345, true);
	}

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
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings s, RunContext context) {
		ClusterCount count = s.clusters() == 0 ? ClusterCount.eigengap(LARGEST_BY_EIGENGAP) : ClusterCount.fixed(s.clusters());
		Affinity affinity = s.affinity() == Settings.AffinityKind.NEAREST_NEIGHBOURS
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
