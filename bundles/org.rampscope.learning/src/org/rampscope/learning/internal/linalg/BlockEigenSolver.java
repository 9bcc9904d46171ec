/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;

/** Improves a block of eigenvectors of L x = λ M x on one level of a hierarchy; see {@link MultilevelEigenvectors}. */
final class BlockEigenSolver {

	/** Directions of a basis that are shorter than this after scaling depend on the others. */
	private static final double DEPENDENT = 1e-11;

	private final GraphHierarchy hierarchy;
	private final int index;
	private final GraphLevel level;
	private final int wanted;

	BlockEigenSolver(GraphHierarchy hierarchy, int index, int wanted) {
		this.hierarchy = hierarchy;
		this.index = index;
		this.level = hierarchy.levels().get(index);
		this.wanted = wanted;
	}

	/** Vectors one per row, M-orthonormal, values ascending. */
	record Result(double[] values, double[][] vectors, double largestResidual) {
	}

	/** A block of vectors with what the Laplacian makes of them. */
	private record Block(double[][] x, double[][] lx) {
	}

	Result improve(double[][] start, int iterations, double tolerance, Progress progress) {
		Ritz ritz = ritz(List.of(withLaplacian(start)), start.length);
		hierarchy.setShift(Math.max(1e-10, ritz.values[Math.min(wanted, ritz.values.length) - 1]));
		Block directions = null;
		double residual = Double.POSITIVE_INFINITY;
		for (int iteration = 0; iteration < iterations; iteration++) {
			progress.checkCancelled();
			double[][] residuals = residuals(ritz);
			residual = largest(residuals);
			if (residual <= tolerance) {
				break;
			}
			double[][] preconditioned = IntStream.range(0, residuals.length).parallel()
					.mapToObj(k -> hierarchy.cycle(index, residuals[k])).toArray(double[][]::new);
			List<Block> basis = new ArrayList<>(List.of(new Block(ritz.block.x, ritz.block.lx), withLaplacian(preconditioned)));
			if (directions != null) {
				basis.add(directions);
			}
			ritz = ritz(basis, start.length);
			directions = ritz.directions;
		}
		return new Result(ritz.values, ritz.block.x, residual);
	}

	private Block withLaplacian(double[][] x) {
		return new Block(x, IntStream.range(0, x.length).parallel().mapToObj(k -> level.laplacian(x[k])).toArray(double[][]::new));
	}

	private double[][] residuals(Ritz ritz) {
		return IntStream.range(0, ritz.values.length).parallel().mapToObj(k -> {
			double[] r = new double[level.size()];
			for (int i = 0; i < r.length; i++) {
				r[i] = ritz.block.lx[k][i] - ritz.values[k] * level.mass()[i] * ritz.block.x[k][i];
			}
			return r;
		}).toArray(double[][]::new);
	}

	private double largest(double[][] residuals) {
		double largest = 0;
		for (int k = 0; k < Math.min(wanted, residuals.length); k++) {
			double sum = 0;
			for (int i = 0; i < residuals[k].length; i++) {
				sum += residuals[k][i] * residuals[k][i] / level.mass()[i];
			}
			largest = Math.max(largest, Math.sqrt(sum));
		}
		return largest;
	}

	/** The best vectors in a space, and the part of them that does not come from the first block. */
	private record Ritz(double[] values, Block block, Block directions) {
	}

	private Ritz ritz(List<Block> basis, int count) {
		double[][] s = basis.stream().flatMap(b -> Arrays.stream(b.x)).toArray(double[][]::new);
		double[][] ls = basis.stream().flatMap(b -> Arrays.stream(b.lx)).toArray(double[][]::new);
		int size = s.length;
		double[][] mass = new double[size][size];
		double[][] stiffness = new double[size][size];
		IntStream.range(0, size).parallel().forEach(a -> {
			double[] weighted = new double[level.size()];
			Arrays.setAll(weighted, i -> level.mass()[i] * s[a][i]);
			for (int b = 0; b <= a; b++) {
				mass[a][b] = GramMatrix.dot(weighted, s[b]);
				stiffness[a][b] = GramMatrix.dot(ls[a], s[b]);
			}
		});
		double[] scale = new double[size];
		for (int a = 0; a < size; a++) {
			scale[a] = mass[a][a] > 0 ? 1 / Math.sqrt(mass[a][a]) : 0;
		}
		for (int a = 0; a < size; a++) {
			for (int b = 0; b <= a; b++) {
				mass[a][b] *= scale[a] * scale[b];
				mass[b][a] = mass[a][b];
				stiffness[a][b] *= scale[a] * scale[b];
				stiffness[b][a] = stiffness[a][b];
			}
		}
		double[][] c = coefficients(mass);
		SymmetricEigen small = SymmetricEigen.of(projected(stiffness, c));
		int kept = Math.min(count, small.values().length);
		double[][] combination = new double[kept][size];
		for (int k = 0; k < kept; k++) {
			for (int m = 0; m < c.length; m++) {
				for (int a = 0; a < size; a++) {
					combination[k][a] += small.vectors()[k][m] * c[m][a] * scale[a];
				}
			}
		}
		int first = basis.get(0).x.length;
		Block block = combined(s, ls, combination, 0);
		Block directions = basis.size() > 1 ? combined(s, ls, combination, first) : null;
		return new Ritz(Arrays.copyOf(small.values(), kept), block, directions);
	}

	/** @return combinations of the basis that are orthonormal in the mass matrix, one per row */
	private static double[][] coefficients(double[][] mass) {
		SymmetricEigen eigen = SymmetricEigen.of(mass);
		List<double[]> rows = new ArrayList<>();
		for (int k = 0; k < mass.length; k++) {
			if (eigen.values()[k] > DEPENDENT * mass.length) {
				double factor = 1 / Math.sqrt(eigen.values()[k]);
				rows.add(Arrays.stream(eigen.vectors()[k]).map(v -> v * factor).toArray());
			}
		}
		return rows.toArray(double[][]::new);
	}

	private static double[][] projected(double[][] matrix, double[][] rows) {
		double[][] product = new double[rows.length][matrix.length];
		for (int k = 0; k < rows.length; k++) {
			for (int a = 0; a < matrix.length; a++) {
				product[k][a] = GramMatrix.dot(matrix[a], rows[k]);
			}
		}
		double[][] result = new double[rows.length][rows.length];
		for (int k = 0; k < rows.length; k++) {
			for (int m = 0; m <= k; m++) {
				result[k][m] = GramMatrix.dot(product[k], rows[m]);
				result[m][k] = result[k][m];
			}
		}
		return result;
	}

	/** Combines the basis from its given row on. */
	private Block combined(double[][] s, double[][] ls, double[][] combination, int from) {
		double[][] x = new double[combination.length][level.size()];
		double[][] lx = new double[combination.length][level.size()];
		IntStream.range(0, combination.length).parallel().forEach(k -> {
			for (int a = from; a < s.length; a++) {
				double f = combination[k][a];
				for (int i = 0; i < x[k].length; i++) {
					x[k][i] += f * s[a][i];
					lx[k][i] += f * ls[a][i];
				}
			}
		});
		return new Block(x, lx);
	}
}
