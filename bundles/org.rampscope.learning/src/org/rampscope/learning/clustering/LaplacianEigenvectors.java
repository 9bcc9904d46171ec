/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.MultilevelEigenvectors;
import org.rampscope.learning.internal.linalg.SparseSymmetricMatrix;
import org.rampscope.learning.internal.linalg.SymmetricEigen;

/**
 * The smallest eigenvalues of the normalised Laplacian L = I − D^-½ W D^-½ of a graph, and its eigenvectors over the
 * square root of the degree. A node without links counts as degree one and has eigenvalue one, as in scikit-learn.
 *
 * @param values ascending
 * @param vectors one per row, in the order of the values; their largest entry is positive
 */
record LaplacianEigenvectors(double[] values, double[][] vectors) {

	/** Nodes up to which the dense decomposition is used: 36 ms for 349, about a second for this many. */
	static final int LARGEST_DENSE = 1000;

	/** Residual of the iterative solver; far below what moves a label. */
	private static final double TOLERANCE = 1e-5;

	/**
	 * @param graph weights of the links
	 * @param count how many eigenvectors, 1 … nodes
	 * @param seed of the start vectors of the iterative solver
	 * @param progress is asked for cancellation
	 */
	static LaplacianEigenvectors of(SparseSymmetricMatrix graph, int count, long seed, Progress progress) {
		double[] root = graph.degrees();
		for (int i = 0; i < root.length; i++) {
			root[i] = root[i] > 0 ? Math.sqrt(root[i]) : 1;
		}
		progress.checkCancelled();
		return root.length > LARGEST_DENSE ? sparse(graph, root, count, seed, progress) : dense(graph, root, count);
	}

	private static LaplacianEigenvectors dense(SparseSymmetricMatrix graph, double[] root, int count) {
		SymmetricEigen all = SymmetricEigen.of(dense(graph, root));
		double[][] vectors = Arrays.copyOf(all.vectors(), count);
		for (double[] vector : vectors) {
			Arrays.setAll(vector, i -> vector[i] / root[i]);
		}
		return new LaplacianEigenvectors(Arrays.copyOf(all.values(), count), oriented(vectors));
	}

	/** The generalised problem L x = λ D x has the same eigenvalues, and the vectors over the root of the degree at once. */
	private static LaplacianEigenvectors sparse(SparseSymmetricMatrix graph, double[] root, int count, long seed, Progress progress) {
		double[] degree = Arrays.stream(root).map(r -> r * r).toArray();
		MultilevelEigenvectors found = MultilevelEigenvectors.of(graph, degree, count, TOLERANCE, seed, progress);
		return new LaplacianEigenvectors(found.values(), oriented(found.vectors()));
	}

	private static double[][] oriented(double[][] vectors) {
		for (double[] vector : vectors) {
			double largest = 0;
			for (int i = 0; i < vector.length; i++) {
				if (Math.abs(vector[i]) > Math.abs(largest)) {
					largest = vector[i];
				}
			}
			if (largest < 0) {
				Arrays.setAll(vector, i -> -vector[i]);
			}
		}
		return vectors;
	}

	private static double[][] dense(SparseSymmetricMatrix graph, double[] root) {
		double[][] laplacian = graph.toDense();
		for (int i = 0; i < laplacian.length; i++) {
			for (int j = 0; j < laplacian.length; j++) {
				laplacian[i][j] = i == j ? 1 : -laplacian[i][j] / (root[i] * root[j]);
			}
		}
		return laplacian;
	}
}
