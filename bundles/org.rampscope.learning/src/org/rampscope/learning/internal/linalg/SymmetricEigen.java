/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.Arrays;
import java.util.Comparator;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.RawStore;
import org.rampscope.core.error.AnalysisException;

/**
 * Eigenvalues and eigenvectors of a dense real symmetric matrix, in ascending order.
 *
 * @param values ascending
 * @param vectors one eigenvector of length one per row, in the order of the values
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

	/**
	 * @param matrix symmetric, finite, not changed
	 * @return its decomposition
	 * @throws AnalysisException where the iteration does not converge
	 */
	public static SymmetricEigen of(double[][] matrix) {
		int n = matrix.length;
		Eigenvalue<Double> decomposition = Eigenvalue.R064.make(n, true);
		if (!decomposition.decompose(RawStore.wrap(matrix))) {
			throw new AnalysisException("the eigenvalues of a matrix of " + n + " rows did not converge",
					"Check the patterns for infinite or extreme values");
		}
		MatrixStore<Double> d = decomposition.getD();
		MatrixStore<Double> v = decomposition.getV();
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(i -> d.doubleValue(i, i)));
		double[] values = new double[n];
		double[][] vectors = new double[n][n];
		for (int k = 0; k < n; k++) {
			int column = order[k];
			values[k] = d.doubleValue(column, column);
			for (int i = 0; i < n; i++) {
				vectors[k][i] = v.doubleValue(i, column);
			}
		}
		return new SymmetricEigen(values, vectors);
	}
}
