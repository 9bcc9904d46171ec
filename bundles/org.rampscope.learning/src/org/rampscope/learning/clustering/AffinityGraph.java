/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.SparseSymmetricBuilder;
import org.rampscope.learning.internal.linalg.SparseSymmetricMatrix;
import org.rampscope.learning.internal.neighbours.NeighbourSearch;

/** Builds the weighted graph of which points are alike. The diagonal is left out: the Laplacian does not see it. */
final class AffinityGraph {

	/** Neighbours per point that keep their weight when a radial-basis graph is too large to be full. */
	private static final int SPARSE_RADIAL_NEIGHBOURS = 30;

	private static final int MEDIAN_SAMPLES = 1000;

	private final Affinity affinity;
	private final NeighbourSearch search;
	private final boolean sparse;

	/**
	 * @param affinity how alike two points are
	 * @param search finds neighbours
	 * @param sparse whether a full graph would be too large
	 */
	AffinityGraph(Affinity affinity, NeighbourSearch search, boolean sparse) {
		this.affinity = affinity;
		this.search = search;
		this.sparse = sparse;
	}

	SparseSymmetricMatrix of(double[][] points, Progress progress) {
		return switch (affinity) {
		case Affinity.NearestNeighbours n -> connectivity(points, Math.min(n.count(), points.length) - 1, progress);
		case Affinity.RadialBasis r -> radial(points, Double.isNaN(r.gamma()) ? gammaOf(points) : r.gamma(), progress);
		};
	}

	/** ½(A + Aᵀ) of the zero-one matrix A of nearest neighbours. */
	private SparseSymmetricMatrix connectivity(double[][] points, int others, Progress progress) {
		int[][] neighbours = search.nearest(points, others, progress);
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(points.length);
		for (int i = 0; i < neighbours.length; i++) {
			for (int j : neighbours[i]) {
				builder.add(i, j, 0.5);
			}
		}
		return builder.build();
	}

	private SparseSymmetricMatrix radial(double[][] points, double gamma, Progress progress) {
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(points.length);
		if (!sparse) {
			for (int i = 0; i < points.length; i++) {
				progress.checkCancelled();
				for (int j = 0; j < i; j++) {
					builder.add(j, i, Math.exp(-gamma * squaredDistance(points[i], points[j])));
				}
			}
			return builder.build();
		}
		int[][] neighbours = search.nearest(points, Math.min(SPARSE_RADIAL_NEIGHBOURS, points.length - 1), progress);
		for (int i = 0; i < neighbours.length; i++) {
			for (int j : neighbours[i]) {
				boolean mutual = contains(neighbours[j], i);
				if (i < j || !mutual) {
					builder.add(i, j, Math.exp(-gamma * squaredDistance(points[i], points[j])));
				}
			}
		}
		return builder.build();
	}

	private static boolean contains(int[] values, int wanted) {
		return Arrays.stream(values).anyMatch(v -> v == wanted);
	}

	/** One over twice the squared median distance of evenly chosen points. */
	private static double gammaOf(double[][] points) {
		int step = Math.max(1, points.length / MEDIAN_SAMPLES);
		double[] squared = new double[(points.length / step + 1) * (points.length / step + 1)];
		int count = 0;
		for (int i = 0; i < points.length; i += step) {
			for (int j = 0; j < i; j += step) {
				squared[count++] = squaredDistance(points[i], points[j]);
			}
		}
		Arrays.sort(squared, 0, count);
		double median = squared[count / 2];
		return median > 0 ? 1 / (2 * median) : 1;
	}

	static double squaredDistance(double[] a, double[] b) {
		double sum = 0;
		for (int d = 0; d < a.length; d++) {
			double difference = a[d] - b[d];
			sum += difference * difference;
		}
		return sum;
	}
}
