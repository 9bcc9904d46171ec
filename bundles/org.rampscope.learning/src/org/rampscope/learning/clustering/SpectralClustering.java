/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;
import org.rampscope.learning.internal.linalg.SparseSymmetricMatrix;
import org.rampscope.learning.internal.neighbours.ApproximateNeighbours;
import org.rampscope.learning.internal.neighbours.ExactNeighbours;
import org.rampscope.learning.internal.neighbours.NeighbourSearch;

/**
 * Spectral clustering: points become a graph of neighbours, and the smallest eigenvectors of its normalised Laplacian,
 * divided by the square root of the degree, become labels by k-means or discretisation (Sun 2023, chapter 3; Ng, Jordan
 * and Weiss 2001; von Luxburg 2007). The graph may fall into parts; where it falls into more parts than clusters are
 * asked for, the nearest parts are linked.
 */
public final class SpectralClustering {

	/** Eigenvalues reported even if fewer clusters are asked for, so that their gaps can be looked at. */
	private static final int EIGENVALUES_TO_SHOW = 10;

	/** Points up to which all pairs are compared: some seconds for this many. */
	private static final int LARGEST_EXACT = 10_000;

	private final SpectralSettings settings;

	/** @param settings how to cluster */
	public SpectralClustering(SpectralSettings settings) {
		this.settings = settings;
	}

	/**
	 * @param points nPoints × nDimensions, finite: usually the scores of principal components
	 * @param progress counts points and is asked for cancellation
	 * @throws AnalysisException for NaN, or fewer points than clusters
	 */
	public SpectralClusters cluster(DoubleDataset points, Progress progress) {
		return cluster(Matrices.of(points), progress);
	}

	private SpectralClusters cluster(double[][] points, Progress progress) {
		int largest = settings.clusters().number();
		check(points, largest);
		boolean sparse = points.length > LaplacianEigenvectors.LARGEST_DENSE;
		progress.begin("neighbours of " + points.length + " patterns", points.length);
		NeighbourSearch search = points.length > LARGEST_EXACT ? new ApproximateNeighbours(settings.seed()) : new ExactNeighbours();
		SparseSymmetricMatrix graph = new AffinityGraph(settings.affinity(), search, sparse).of(points, progress);
		int parts = Arrays.stream(graph.connectedParts()).max().orElse(0) + 1;
		if (parts > largest) {
			graph = new PartLinks(graph, points).atMost(largest);
		}
		progress.checkCancelled();
		int wanted = Math.min(points.length, Math.max(largest + 1, EIGENVALUES_TO_SHOW));
		LaplacianEigenvectors eigen = LaplacianEigenvectors.of(graph, wanted, settings.seed(), progress);
		int clusters = settings.clusters().choose(eigen.values());
		double[][] embedding = new double[points.length][clusters];
		for (int k = 0; k < clusters; k++) {
			for (int i = 0; i < embedding.length; i++) {
				embedding[i][k] = eigen.vectors()[k][i];
			}
		}
		int[] labels = switch (settings.assignment()) {
		case KMEANS -> new KMeans(clusters, settings.starts(), settings.seed()).cluster(embedding, progress).labels();
		case DISCRETIZE -> new YuShiDiscretization(settings.seed()).labels(embedding);
		};
		return new SpectralClusters(labels, clusters, eigen.values(), Matrices.toDataset(embedding, clusters), parts);
	}

	private static void check(double[][] points, int clusters) {
		if (points.length < clusters) {
			throw new AnalysisException(points.length + " frames cannot form " + clusters + " clusters",
					"Ask for fewer clusters or give more frames");
		}
		for (int i = 0; i < points.length; i++) {
			for (double v : points[i]) {
				if (!Double.isFinite(v)) {
					throw new AnalysisException("point " + i + " has a value that is not finite", "Remove or fill it before clustering");
				}
			}
		}
	}
}
