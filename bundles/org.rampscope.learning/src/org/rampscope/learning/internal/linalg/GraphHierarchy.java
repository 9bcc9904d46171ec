/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;

/**
 * A graph and its coarser and coarser versions, and an approximate inverse of its shifted Laplacian L + σM from one
 * multigrid cycle over them: damped Jacobi smoothing, exact solution on the coarsest graph.
 */
final class GraphHierarchy {

	private static final int COARSEST = 300;
	private static final int SMOOTHINGS = 2;
	private static final double DAMPING = 0.6;
	/** A level that hardly shrinks, such as one of many unconnected parts, is the last one. */
	private static final double LEAST_SHRINKING = 0.85;
	private static final int LARGEST_DENSE = 3000;

	private final List<GraphLevel> levels = new ArrayList<>();
	private double shift;
	private DecompositionSolver coarsestSolver;

	GraphHierarchy(SparseSymmetricMatrix weights, double[] mass) {
		GraphLevel level = GraphLevel.of(weights, mass);
		levels.add(level);
		while (level.size() > COARSEST && level.coarseSize() < LEAST_SHRINKING * level.size()) {
			level = GraphLevel.of(level.coarseWeights(), level.restricted(level.mass()));
			levels.add(level);
		}
	}

	List<GraphLevel> levels() {
		return levels;
	}

	GraphLevel coarsest() {
		return levels.get(levels.size() - 1);
	}

	/** @return whether the coarsest graph is small enough for dense matrices */
	boolean hasDenseCoarsest() {
		return coarsest().size() <= LARGEST_DENSE;
	}

	/** @param newShift σ, above zero, of the matrix that {@link #cycle} approximately inverts */
	void setShift(double newShift) {
		shift = newShift;
		GraphLevel level = coarsest();
		double[][] matrix = level.weights().toDense();
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j < matrix.length; j++) {
				matrix[i][j] = i == j ? level.degree()[i] + shift * level.mass()[i] : -matrix[i][j];
			}
		}
		coarsestSolver = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
	}

	/** @return approximately (L + σM)⁻¹ b on a level, 0 the finest; a symmetric positive operation */
	double[] cycle(int index, double[] b) {
		GraphLevel level = levels.get(index);
		if (index == levels.size() - 1) {
			return coarsestSolver.solve(new ArrayRealVector(b, false)).toArray();
		}
		double[] x = new double[b.length];
		smooth(level, x, b);
		double[] residual = residual(level, x, b);
		double[] coarse = level.prolonged(cycle(index + 1, level.restricted(residual)));
		for (int i = 0; i < x.length; i++) {
			x[i] += coarse[i];
		}
		smooth(level, x, b);
		return x;
	}

	private void smooth(GraphLevel level, double[] x, double[] b) {
		for (int s = 0; s < SMOOTHINGS; s++) {
			double[] residual = residual(level, x, b);
			for (int i = 0; i < x.length; i++) {
				x[i] += DAMPING * residual[i] / (level.degree()[i] + shift * level.mass()[i]);
			}
		}
	}

	private double[] residual(GraphLevel level, double[] x, double[] b) {
		double[] residual = level.laplacian(x);
		for (int i = 0; i < x.length; i++) {
			residual[i] = b[i] - residual[i] - shift * level.mass()[i] * x[i];
		}
		return residual;
	}
}
