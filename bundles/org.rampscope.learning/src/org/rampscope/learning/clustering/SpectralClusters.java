/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import org.eclipse.january.dataset.DoubleDataset;

/**
 * What spectral clustering found.
 *
 * @param labels cluster of each point, 0 … clusterCount − 1, in no particular order
 * @param clusterCount number of clusters
 * @param eigenvalues smallest eigenvalues of the normalised Laplacian, ascending, at least clusterCount of them; their
 *        gaps tell how many clusters there are
 * @param embedding eigenvectors of the clusterCount smallest of them over the square root of the degree, nPoints × clusterCount
 * @param connectedComponents number of parts of the neighbour graph with no link between them
 */
public record SpectralClusters(int[] labels, int clusterCount, double[] eigenvalues, DoubleDataset embedding, int connectedComponents) {
}
