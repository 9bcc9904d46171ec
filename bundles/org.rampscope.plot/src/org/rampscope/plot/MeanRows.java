/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Reads means. Whole rows of blocks are added up first, because memory is read fastest in order; then comes what lies below each pixel.
 *
 * @param blocks a level of the pyramid
 */
record MeanRows(PyramidLevel blocks) implements RowReader {

	@Override
	public double[] read(int fromRow, int toRow, BlockRange columns) {
		double[] sums = new double[columns.width()];
		double[] counts = new double[columns.width()];
		for (int row = fromRow; row < toRow; row++) {
			add(row * blocks.columns() + columns.lowest(), sums, counts);
		}
		int lowest = columns.lowest();
		int[] firsts = columns.first();
		int[] ends = columns.end();
		double[] read = new double[columns.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = firsts[x] - lowest;
			int end = ends[x] - lowest;
			if (firsts[x] < 0) {
				read[x] = Double.NaN;
				continue;
			}
			double sum = sums[first];
			double count = counts[first];
			for (int block = first + 1; block < end; block++) {
				sum += sums[block];
				count += counts[block];
			}
			// An empty block made the sum what it is itself: not a number.
			read[x] = Double.isNaN(sum) ? meanOfFilled(fromRow, toRow, firsts[x], ends[x]) : sum / count;
		}
		return read;
	}

	private void add(int offset, double[] sums, double[] counts) {
		float[] mean = blocks.mean();
		float[] count = blocks.count();
		for (int column = 0; column < sums.length; column++) {
			double n = count[offset + column];
			sums[column] += n * mean[offset + column];
			counts[column] += n;
		}
	}

	private double meanOfFilled(int fromRow, int toRow, int fromColumn, int toColumn) {
		double sum = 0;
		double count = 0;
		for (int row = fromRow; row < toRow; row++) {
			for (int at = row * blocks.columns() + fromColumn; at < row * blocks.columns() + toColumn; at++) {
				double n = blocks.count()[at];
				if (n > 0) {
					sum += n * blocks.mean()[at];
					count += n;
				}
			}
		}
		return sum / count;
	}
}
