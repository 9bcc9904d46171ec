/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A symmetric matrix in compressed rows, both triangles stored.
 *
 * @param rowStart where each row begins in the other two; one more entry than rows
 * @param column column of every stored entry, ascending within a row
 * @param value value of every stored entry
 */
public record SparseSymmetricMatrix(int[] rowStart, int[] column, double[] value) {

	private static final int ROWS_PER_TASK = 4096;

	/** @return number of rows */
	public int size() {
		return rowStart.length - 1;
	}

	/** @param result becomes this · x; must not be x */
	public void multiply(double[] x, double[] result) {
		int n = size();
		if (n <= 2 * ROWS_PER_TASK) {
			multiply(x, result, 0, n);
			return;
		}
		int tasks = (n + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
		IntStream.range(0, tasks).parallel()
				.forEach(t -> multiply(x, result, t * ROWS_PER_TASK, Math.min(n, (t + 1) * ROWS_PER_TASK)));
	}

	private void multiply(double[] x, double[] result, int first, int end) {
		for (int i = first; i < end; i++) {
			double sum = 0;
			for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
				sum += value[e] * x[column[e]];
			}
			result[i] = sum;
		}
	}

	/** @return sums of the rows without the diagonal: the degrees of a graph's nodes */
	public double[] degrees() {
		double[] degrees = new double[size()];
		for (int i = 0; i < degrees.length; i++) {
			for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
				if (column[e] != i) {
					degrees[i] += value[e];
				}
			}
		}
		return degrees;
	}

	/** @return the same as a full matrix */
	public double[][] toDense() {
		double[][] dense = new double[size()][size()];
		for (int i = 0; i < dense.length; i++) {
			for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
				dense[i][column[e]] = value[e];
			}
		}
		return dense;
	}

	/** @return number of the connected part of every node, 0, 1, … by first appearance */
	public int[] connectedParts() {
		int[] part = new int[size()];
		Arrays.fill(part, -1);
		int[] stack = new int[size()];
		int parts = 0;
		for (int seed = 0; seed < part.length; seed++) {
			if (part[seed] >= 0) {
				continue;
			}
			int depth = 0;
			stack[depth++] = seed;
			part[seed] = parts;
			while (depth > 0) {
				int i = stack[--depth];
				for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
					if (part[column[e]] < 0 && value[e] != 0) {
						part[column[e]] = parts;
						stack[depth++] = column[e];
					}
				}
			}
			parts++;
		}
		return part;
	}
}
