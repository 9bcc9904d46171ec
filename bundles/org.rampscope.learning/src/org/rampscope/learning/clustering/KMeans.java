/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;

/**
 * k-means by Lloyd's iteration from k-means++ starts (Hipparchus); of several starts the one with the smallest sum of
 * squared distances to the centres counts.
 */
public final class KMeans {

	private static final int LARGEST_ITERATIONS = 300;

	private final int clusters;
	private final int starts;
	private final long seed;

	/**
	 * @param clusters number of clusters, at least 1
	 * @param starts number of starts, at least 1
	 * @param seed the same seed gives the same labels
	 */
	public KMeans(int clusters, int starts, long seed) {
		this.clusters = clusters;
		this.starts = starts;
		this.seed = seed;
	}

	/**
	 * @param labels cluster of each point
	 * @param centres clusters × dimensions
	 * @param inertia sum of squared distances to the centres
	 */
	public record Result(int[] labels, double[][] centres, double inertia) {
	}

	/**
	 * @param points one row per point, finite
	 * @param progress is asked for cancellation between starts
	 * @throws AnalysisException for fewer points than clusters
	 */
	public Result cluster(double[][] points, Progress progress) {
		if (points.length < clusters) {
			throw new AnalysisException(points.length + " points cannot form " + clusters + " clusters", "Ask for fewer clusters");
		}
		List<IndexedPoint> indexed = new ArrayList<>(points.length);
		for (int i = 0; i < points.length; i++) {
			indexed.add(new IndexedPoint(i, points[i]));
		}
		RandomGenerator random = new Well19937c(seed);
		KMeansPlusPlusClusterer<IndexedPoint> clusterer = new KMeansPlusPlusClusterer<>(clusters, LARGEST_ITERATIONS,
				new EuclideanDistance(), random, KMeansPlusPlusClusterer.EmptyClusterStrategy.FARTHEST_POINT);
		Result best = null;
		for (int start = 0; start < starts; start++) {
			progress.checkCancelled();
			Result result = resultOf(clusterer.cluster(indexed), points.length);
			if (best == null || result.inertia() < best.inertia()) {
				best = result;
			}
		}
		return best;
	}

	private static Result resultOf(List<CentroidCluster<IndexedPoint>> found, int size) {
		int[] labels = new int[size];
		double[][] centres = new double[found.size()][];
		double inertia = 0;
		for (int c = 0; c < centres.length; c++) {
			centres[c] = found.get(c).getCenter().getPoint();
			for (IndexedPoint p : found.get(c).getPoints()) {
				labels[p.index()] = c;
				for (int d = 0; d < centres[c].length; d++) {
					double difference = p.point()[d] - centres[c][d];
					inertia += difference * difference;
				}
			}
		}
		return new Result(labels, centres, inertia);
	}
}
