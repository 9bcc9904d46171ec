/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Rows;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.clustering.SpectralClustering;
import org.rampscope.learning.clustering.SpectralClusters;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.learning.decomposition.PrincipalComponentFit;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.metrics.LabelOrientation;

/** How the boundary of the clusters depends on how much of the variance they see (Sun 2023, chapter 3). */
public final class VarianceSweep {

	private final SpectralSettings settings;

	/** @param settings of the clustering, the same for all */
	public VarianceSweep(SpectralSettings settings) {
		this.settings = settings;
	}

	/**
	 * One step of the sweep.
	 *
	 * @param varianceFraction share of the variance asked for
	 * @param components number of components that took
	 * @param confidence boundary and confidence of the first cluster against the rest
	 */
	public record Step(double varianceFraction, int components, ClassificationConfidence confidence) {
	}

	/**
	 * @param patterns nFrames × nRadial
	 * @param fractions shares of the variance, above 0 and at most 1
	 * @param progress counts fractions and is asked for cancellation
	 * @return one step per fraction; the components are fitted once
	 */
	public List<Step> over(DoubleDataset patterns, double[] fractions, Progress progress) {
		PrincipalComponentFit fit = new PrincipalComponentFit(Rows.of(patterns), progress);
		List<Step> steps = new ArrayList<>();
		progress.begin("variance sweep", fractions.length);
		for (double fraction : fractions) {
			PrincipalComponents pca = fit.components(ComponentCount.explaining(fraction));
			SpectralClusters clusters = new SpectralClustering(settings).cluster(pca.scores(), Progress.NONE);
			int[] labels = LabelOrientation.alongRamp(clusters.labels(), clusters.clusterCount());
			steps.add(new Step(fraction, pca.count(), ClassificationConfidence.firstAgainstRest(labels)));
			progress.worked(1);
			progress.checkCancelled();
		}
		return steps;
	}
}
