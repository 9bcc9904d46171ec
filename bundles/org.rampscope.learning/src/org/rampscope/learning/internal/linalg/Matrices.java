/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;

/** Matrices as arrays of rows, which is what the inner loops of the algorithms here want, and back to datasets. */
public final class Matrices {

	private Matrices() {
	}

	/**
	 * @param matrix rank 2
	 * @return a copy as rows
	 */
	public static double[][] of(DoubleDataset matrix) {
		int[] shape = matrix.getShapeRef();
		if (shape.length != 2) {
			throw new AnalysisException("a matrix of rank 2 is needed, this has rank " + shape.length, "Give one row per frame");
		}
		double[][] rows = new double[shape[0]][shape[1]];
		boolean contiguous = matrix.getStrides() == null && matrix.getOffset() == 0;
		double[] data = matrix.getData();
		for (int i = 0; i < rows.length; i++) {
			if (contiguous) {
				System.arraycopy(data, i * shape[1], rows[i], 0, shape[1]);
			} else {
				for (int j = 0; j < shape[1]; j++) {
					rows[i][j] = matrix.get(i, j);
				}
			}
		}
		return rows;
	}

	/**
	 * @param rows all of the same length
	 * @param columns that length; says how wide a matrix without rows is
	 * @return a copy as a dataset, rows × columns
	 */
	public static DoubleDataset toDataset(double[][] rows, int columns) {
		double[] flat = new double[rows.length * columns];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(rows[i], 0, flat, i * columns, columns);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, flat, rows.length, columns);
	}
}
