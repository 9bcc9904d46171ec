/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;

/**
 * The smallest eigenvalues of L x = λ D x for the Laplacian L = D − W of a large sparse graph, which are those of its
 * normalised Laplacian, with the eigenvectors x. The graph is coarsened until a dense solver takes it; on the way back
 * every level improves the vectors by the locally optimal block conjugate gradient method (A. Knyazev, SIAM J. Sci. Comput.
 * 23, 517 (2001)) with a multigrid cycle as preconditioner. A block finds equal eigenvalues, such as the zeros of a graph in
 * several parts, where single vectors would miss them.
 *
 * @param values ascending
 * @param vectors one per row, of length one in the norm of D
 * @param largestResidual ‖L x − λ D x‖ in the norm of D⁻¹, the largest of the vectors asked for
 */
public record MultilevelEigenvectors(double[] values, double[][] vectors, double largestResidual) {

	private static final int GUARD_VECTORS = 4;
	private static final int COARSE_ITERATIONS = 6;
	private static final int FINEST_ITERATIONS = 60;

	/**
	 * @param weights links, not negative
	 * @param mass degree of every node, 1 for a node without links
	 * @param count how many eigenvectors
	 * @param tolerance residual at which the iteration ends
	 * @param seed of the vectors that start where the coarsest graph has too few
	 * @param progress is asked for cancellation
	 */
	public static MultilevelEigenvectors of(SparseSymmetricMatrix weights, double[] mass, int count, double tolerance, long seed,
			Progress progress) {
		GraphHierarchy hierarchy = new GraphHierarchy(weights, mass);
		if (!hierarchy.hasDenseCoarsest()) {
			throw new AnalysisException("the neighbour graph falls into too many parts: " + hierarchy.coarsest().size() + " remain",
					"Use more neighbours");
		}
		GraphLevel coarsest = hierarchy.coarsest();
		int block = Math.min(count + GUARD_VECTORS, coarsest.size());
		double[][] x = start(coarsest, block, seed);
		BlockEigenSolver.Result result = null;
		for (int level = hierarchy.levels().size() - 1; level >= 0; level--) {
			if (level < hierarchy.levels().size() - 1) {
				GraphLevel finer = hierarchy.levels().get(level);
				double[][] coarse = x;
				x = IntStream.range(0, block).parallel().mapToObj(k -> finer.prolonged(coarse[k])).toArray(double[][]::new);
			}
			BlockEigenSolver solver = new BlockEigenSolver(hierarchy, level, count);
			result = solver.improve(x, level == 0 ? FINEST_ITERATIONS : COARSE_ITERATIONS, tolerance, progress);
			x = result.vectors();
		}
		return new MultilevelEigenvectors(Arrays.copyOf(result.values(), count), Arrays.copyOf(result.vectors(), count),
				result.largestResidual());
	}

	/** Eigenvectors of the coarsest graph by the dense solver. */
	private static double[][] start(GraphLevel level, int block, long seed) {
		double[][] matrix = level.weights().toDense();
		int n = matrix.length;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double entry = i == j ? level.degree()[i] : -matrix[i][j];
				matrix[i][j] = entry / Math.sqrt(level.mass()[i] * level.mass()[j]);
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(matrix);
		SplittableRandom random = new SplittableRandom(seed);
		double[][] x = new double[block][n];
		for (int k = 0; k < block; k++) {
			for (int i = 0; i < n; i++) {
				x[k][i] = eigen.vectors()[k][i] / Math.sqrt(level.mass()[i]) * (1 + 1e-9 * random.nextDouble());
			}
		}
		return x;
	}
}
