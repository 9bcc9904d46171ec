/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Optional;

import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
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

	/** The patterns, on a logarithmic axis, smoothed, shifted and whitened: so many times their size is held at once. */
	private static final int TRANSITION_COPIES = 6;

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
	public ClusteringResult cluster(Ramp<Patterns> scan, Progress progress) {
		progress.begin("principal components", 0);
		PrincipalComponents components = PrincipalComponents.fit(scan.data().intensityRows(), settings.components(), progress);
		SpectralClusters clusters = new SpectralClustering(settings.spectral()).cluster(components.scores(), progress);
		int[] labels = LabelOrientation.alongRamp(clusters.labels(), clusters.clusterCount());
		ClassificationConfidence confidence = ClassificationConfidence.firstAgainstRest(labels);
		Optional<TransitionEstimate> transition = Optional.empty();
		if (settings.findTransition() && scan.size() >= TransitionEstimator.FEWEST_FRAMES) {
			transition = transition(scan, progress);
		}
		return new ClusteringResult(settings, components, clusters, labels, confidence, transition, scan.frames().pressureGPa());
	}

	/** The search needs all patterns at once; where they do not fit into memory the clusters are still worth having. */
	private static Optional<TransitionEstimate> transition(Ramp<Patterns> scan, Progress progress) {
		if (!scan.data().intensityRows().inMemory() && scan.data().intensityRows().bytes() > Runtime.getRuntime().maxMemory() / TRANSITION_COPIES) {
			return Optional.empty();
		}
		return Optional.of(new TransitionEstimator().estimate(scan.data().axis(), scan.frames(), scan.data().intensity(), wavelength(scan), progress));
	}

	private static Optional<Wavelength> wavelength(Ramp<Patterns> scan) {
		return scan.geometry().flatMap(Geometry::wavelength).or(() -> scan.metadata().beam().wavelength());
	}

	/**
	 * @param scan a ramp
	 * @param found what was found of it
	 * @return what to tell the reader where the transition was left out
	 */
	public Optional<String> note(Ramp<Patterns> scan, ClusteringResult found) {
		return settings.findTransition() && scan.size() >= TransitionEstimator.FEWEST_FRAMES && found.transition().isEmpty()
				? Optional.of("the transition was not searched: its search holds " + TRANSITION_COPIES + " times the "
						+ (scan.data().intensityRows().bytes() >> 20) + " MiB of patterns, and there are " + (Runtime.getRuntime().maxMemory() >> 20)
						+ " MiB of memory; rebin or average the patterns, or give Java more (RAMPSCOPE_JAVA_OPTS=-Xmx...)")
				: Optional.empty();
	}
}
