/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;

/**
 * Settings of the unsupervised analysis of a ramp.
 *
 * @param components how many principal components the clustering sees
 * @param spectral how their scores are clustered
 * @param findTransition whether onset and end of the transition are estimated from the patterns as well
 */
public record ClusteringSettings(ComponentCount components, SpectralSettings spectral, boolean findTransition) {

	/** Components for 99 % of the variance, two clusters of ten nearest neighbours as published, and the transition. */
	public static final ClusteringSettings DEFAULT = new ClusteringSettings(ComponentCount.PUBLISHED, SpectralSettings.PUBLISHED, true);
}
