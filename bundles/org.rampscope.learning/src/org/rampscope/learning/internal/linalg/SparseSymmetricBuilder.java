/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.Arrays;

/** Collects entries of a symmetric matrix; entries given twice add up. */
public final class SparseSymmetricBuilder {

	private final int size;
	private long[] keys = new long[1024];
	private double[] values = new double[1024];
	private int count;

	/** @param size number of rows */
	public SparseSymmetricBuilder(int size) {
		this.size = size;
	}

	/** Adds to entry (i, j) and, where they differ, to (j, i). */
	public void add(int i, int j, double value) {
		put(i, j, value);
		if (i != j) {
			put(j, i, value);
		}
	}

	private void put(int i, int j, double value) {
		if (count == keys.length) {
			keys = Arrays.copyOf(keys, 2 * count);
			values = Arrays.copyOf(values, 2 * count);
		}
		keys[count] = (long) i << 32 | j;
		values[count++] = value;
	}

	/** @return the matrix; this can go on being filled */
	public SparseSymmetricMatrix build() {
		int[] rowCount = new int[size + 1];
		for (int e = 0; e < count; e++) {
			rowCount[(int) (keys[e] >>> 32) + 1]++;
		}
		Arrays.parallelPrefix(rowCount, Integer::sum);
		int[] next = rowCount.clone();
		int[] column = new int[count];
		double[] value = new double[count];
		for (int e = 0; e < count; e++) {
			int slot = next[(int) (keys[e] >>> 32)]++;
			column[slot] = (int) keys[e];
			value[slot] = values[e];
		}
		return merged(rowCount, column, value);
	}

	/** Sorts every row by column and adds up what is there twice. */
	private SparseSymmetricMatrix merged(int[] start, int[] column, double[] value) {
		int[] rowStart = new int[size + 1];
		int kept = 0;
		for (int i = 0; i < size; i++) {
			insertionSort(column, value, start[i], start[i + 1]);
			int rowFirst = kept;
			for (int e = start[i]; e < start[i + 1]; e++) {
				if (kept > rowFirst && column[kept - 1] == column[e]) {
					value[kept - 1] += value[e];
				} else {
					column[kept] = column[e];
					value[kept++] = value[e];
				}
			}
			rowStart[i + 1] = kept;
		}
		return new SparseSymmetricMatrix(rowStart, Arrays.copyOf(column, kept), Arrays.copyOf(value, kept));
	}

	/** Rows are short, or come almost sorted. */
	private static void insertionSort(int[] column, double[] value, int first, int end) {
		for (int e = first + 1; e < end; e++) {
			int c = column[e];
			double v = value[e];
			int slot = e;
			while (slot > first && column[slot - 1] > c) {
				column[slot] = column[slot - 1];
				value[slot] = value[slot - 1];
				slot--;
			}
			column[slot] = c;
			value[slot] = v;
		}
	}
}
