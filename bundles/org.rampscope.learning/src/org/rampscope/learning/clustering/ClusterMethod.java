/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;

/** Ways to clusters beside the spectral one, all from the literature. */
public sealed interface ClusterMethod {

	/**
	 * @param points one row per point, finite
	 * @param progress asked for cancellation
	 * @return cluster per point, 0, 1, … by first member; {@link DensityClustering#NOISE} for points of none
	 */
	int[] cluster(double[][] points, Progress progress);

	/**
	 * Nearest centre (S. Lloyd, 1982; started as D. Arthur and S. Vassilvitskii, 2007).
	 *
	 * @param clusters number of clusters
	 * @param starts starts of which the best counts
	 * @param seed of the starts
	 */
	record Centres(int clusters, int starts, long seed) implements ClusterMethod {
		@Override
		public int[] cluster(double[][] points, Progress progress) {
			return byFirstMember(new KMeans(clusters, starts, seed).cluster(points, progress).labels());
		}
	}

	/**
	 * Joining the nearest clusters until so many are left (J. Ward, 1963, and others).
	 *
	 * @param clusters number of clusters
	 * @param linkage distance of clusters
	 */
	record Joining(int clusters, Linkage linkage) implements ClusterMethod {
		@Override
		public int[] cluster(double[][] points, Progress progress) {
			return byFirstMember(new AgglomerativeClustering(linkage).cluster(points, clusters, progress));
		}
	}

	/**
	 * Density above one threshold (M. Ester et al., DBSCAN, KDD 1996).
	 *
	 * @param radius of the neighbourhood
	 * @param neighbours others in it that make a core point
	 */
	record Density(double radius, int neighbours) implements ClusterMethod {
		@Override
		public int[] cluster(double[][] points, Progress progress) {
			return byFirstMember(new DensityClustering(radius, neighbours).cluster(points));
		}
	}

	/**
	 * Density at all thresholds (R. Campello et al., HDBSCAN, PAKDD 2013).
	 *
	 * @param smallest fewest points of a cluster
	 * @param neighbours points, itself among them, whose distance makes the density
	 */
	record DensityHierarchy(int smallest, int neighbours) implements ClusterMethod {
		@Override
		public int[] cluster(double[][] points, Progress progress) {
			return new HierarchicalDensityClustering(smallest, neighbours).cluster(points).labels();
		}
	}

	private static int[] byFirstMember(int[] found) {
		int[] number = new int[Arrays.stream(found).max().orElse(0) + 1];
		Arrays.fill(number, DensityClustering.NOISE);
		int next = 0;
		int[] labels = new int[found.length];
		for (int i = 0; i < found.length; i++) {
			if (found[i] != DensityClustering.NOISE && number[found[i]] == DensityClustering.NOISE) {
				number[found[i]] = next++;
			}
			labels[i] = found[i] == DensityClustering.NOISE ? DensityClustering.NOISE : number[found[i]];
		}
		return labels;
	}
}
