/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.stream.IntStream;

/**
 * All dot products of the rows of a matrix. Summed column by column over a transposed copy, so that the inner loop runs
 * along rows of the result and the compiler makes vector instructions of it; four columns share each pass. Measured ten
 * times faster than the general matrix product of the linear algebra library.
 */
public final class GramMatrix {

	/** Columns that stay in the cache while all rows of a task pass over them. */
	private static final int COLUMNS_PER_BLOCK = 32;

	/** Rows are dealt out to that many tasks in turn, because later rows have more products. */
	private static final int TASKS = 16;

	private GramMatrix() {
	}

	/**
	 * @param rows n rows of the same length
	 * @return rows · rowsᵀ, n × n, exactly symmetric; the same on every run, whatever the number of threads
	 */
	public static double[][] of(double[][] rows) {
		int n = rows.length;
		double[][] gram = new double[n][n];
		if (n == 0) {
			return gram;
		}
		double[][] columns = transposed(rows);
		IntStream.range(0, Math.min(n, TASKS)).parallel().forEach(task -> {
			for (int first = 0; first < columns.length; first += COLUMNS_PER_BLOCK) {
				int end = Math.min(columns.length, first + COLUMNS_PER_BLOCK);
				for (int i = task; i < n; i += TASKS) {
					addProducts(gram[i], rows[i], columns, first, end, i + 1);
				}
			}
		});
		for (int i = 0; i < n; i++) {
			for (int j = i + 1; j < n; j++) {
				gram[i][j] = gram[j][i];
			}
		}
		return gram;
	}

	private static void addProducts(double[] sums, double[] row, double[][] columns, int first, int end, int count) {
		int k = first;
		for (; k + 3 < end; k += 4) {
			addFour(sums, columns[k], columns[k + 1], columns[k + 2], columns[k + 3], row[k], row[k + 1], row[k + 2], row[k + 3], count);
		}
		for (; k < end; k++) {
			double factor = row[k];
			double[] column = columns[k];
			for (int j = 0; j < count; j++) {
				sums[j] += factor * column[j];
			}
		}
	}

	private static void addFour(double[] sums, double[] a, double[] b, double[] c, double[] d, double fa, double fb, double fc, double fd,
			int count) {
		for (int j = 0; j < count; j++) {
			sums[j] += fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
		}
	}

	private static double[][] transposed(double[][] rows) {
		int n = rows.length;
		double[][] columns = new double[rows[0].length][n];
		int blocks = (columns.length + COLUMNS_PER_BLOCK - 1) / COLUMNS_PER_BLOCK;
		IntStream.range(0, blocks).parallel().forEach(block -> {
			int first = block * COLUMNS_PER_BLOCK;
			int end = Math.min(columns.length, first + COLUMNS_PER_BLOCK);
			for (int i = 0; i < n; i++) {
				for (int k = first; k < end; k++) {
					columns[k][i] = rows[i][k];
				}
			}
		});
		return columns;
	}

	/** @return the sum of products of two arrays of the same length */
	public static double dot(double[] a, double[] b) {
		double even = 0;
		double odd = 0;
		int k = 0;
		for (; k + 1 < a.length; k += 2) {
			even += a[k] * b[k];
			odd += a[k + 1] * b[k + 1];
		}
		if (k < a.length) {
			even += a[k] * b[k];
		}
		return even + odd;
	}
}
