/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Optional;

import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.clustering.SpectralClustering;
import org.rampscope.learning.clustering.SpectralClusters;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.metrics.LabelOrientation;
import org.rampscope.learning.transition.TransitionEstimate;
import org.rampscope.learning.transition.TransitionEstimator;

/**
 * Clusters the patterns of a ramp and finds its transition, without labels: principal components, spectral clustering of
 * their scores, the boundary between the clusters with its confidence, and onset and end of the mixing interval.
 *
 * <p>Clusters and transition answer different questions. Clusters cut the ramp where its patterns differ most, which on a
 * ramp whose peaks keep moving need not be where the new phase appears; the transition is searched after the smooth shift
 * of the peaks has been taken out.
 */
public final class RampClustering {

	private final ClusteringSettings settings;

	/** @param settings how to do it */
	public RampClustering(ClusteringSettings settings) {
		this.settings = settings;
	}

	/**
	 * @param scan patterns without background; bins that are NaN in some frame are left out
	 * @param progress is asked for cancellation
	 * @throws org.rampscope.core.error.AnalysisException for fewer than two frames, fewer frames than clusters, or no bin
	 *         that is finite in every frame
	 */
	public ClusteringResult cluster(RampScan scan, Progress progress) {
		progress.begin("principal components", 0);
		PrincipalComponents components = PrincipalComponents.fit(scan.intensity(), settings.components(), progress);
		SpectralClusters clusters = new SpectralClustering(settings.spectral()).cluster(components.scores(), progress);
		int[] labels = LabelOrientation.alongRamp(clusters.labels(), clusters.clusterCount());
		ClassificationConfidence confidence = ClassificationConfidence.firstAgainstRest(labels);
		Optional<TransitionEstimate> transition = Optional.empty();
		if (settings.findTransition() && scan.size() >= TransitionEstimator.FEWEST_FRAMES) {
			transition = Optional.of(new TransitionEstimator().estimate(scan.axis(), scan.frames(), scan.intensity(), progress));
		}
		return new ClusteringResult(settings, components, clusters, labels, confidence, transition);
	}
}
