/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import org.rampscope.core.error.SettingsException;

/**
 * Settings of spectral clustering.
 *
 * @param clusters how many clusters
 * @param affinity how alike two points are
 * @param assignment how the embedding becomes labels
 * @param starts number of k-means starts, the best of which counts; at least 1
 * @param seed seed of everything random: the same seed gives the same labels
 */
public record SpectralSettings(ClusterCount clusters, Affinity affinity, LabelAssignment assignment, int starts, long seed) {

	/** The published choice: two clusters, ten nearest neighbours, k-means with ten starts. */
	public static final SpectralSettings PUBLISHED = new SpectralSettings(ClusterCount.fixed(2), Affinity.nearestNeighbours(10),
			LabelAssignment.KMEANS, 10, 12345);

	public SpectralSettings {
		if (starts < 1) {
			throw new SettingsException("starts", "value " + starts, "Give at least 1");
		}
	}

	/** @return this with another number of clusters */
	public SpectralSettings withClusters(ClusterCount count) {
		return new SpectralSettings(count, affinity, assignment, starts, seed);
	}

	/** @return this with another affinity */
	public SpectralSettings withAffinity(Affinity other) {
		return new SpectralSettings(clusters, other, assignment, starts, seed);
	}

	/** @return this with another way from the embedding to labels */
	public SpectralSettings withAssignment(LabelAssignment other) {
		return new SpectralSettings(clusters, affinity, other, starts, seed);
	}

	/** @return this with another seed */
	public SpectralSettings withSeed(long other) {
		return new SpectralSettings(clusters, affinity, assignment, starts, other);
	}
}
