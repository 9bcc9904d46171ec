/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Reads means. Whole rows of blocks are added up first, because memory is read fastest in order; then comes what lies below each pixel.
 * Where every intensity is finite, blocks are counted by where they lie and not by reading how many intensities they hold.
 *
 * @param blocks a level of the pyramid
 */
record MeanRows(PyramidLevel blocks) implements RowReader {

	@Override
	public double[] read(int fromRow, int toRow, BlockRange columns) {
		return blocks.isComplete() ? complete(fromRow, toRow, columns) : counted(fromRow, toRow, columns);
	}

	private double[] complete(int fromRow, int toRow, BlockRange columns) {
		double[] sums = new double[columns.width()];
		for (int row = fromRow; row < toRow; row++) {
			add(row * blocks.columns().size() + columns.lowest(), blocks.rows().cellsIn(row, row + 1), sums);
		}
		int full = 1 << blocks.columns().halvings();
		if (columns.beyond() == blocks.columns().size() && sums.length > 0) {
			// The last block may be narrower than the others.
			sums[sums.length - 1] *= (double) blocks.columns().cellsIn(columns.beyond() - 1, columns.beyond()) / full;
		}
		double perColumn = (double) full / blocks.rows().cellsIn(fromRow, toRow);
		int[] firsts = columns.first();
		int[] ends = columns.end();
		double[] read = new double[columns.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = firsts[x];
			if (first < 0) {
				read[x] = Double.NaN;
				continue;
			}
			double sum = sums[first - columns.lowest()];
			for (int block = first + 1; block < ends[x]; block++) {
				sum += sums[block - columns.lowest()];
			}
			read[x] = sum * perColumn / blocks.columns().cellsIn(first, ends[x]);
		}
		return read;
	}

	private void add(int offset, double weight, double[] sums) {
		float[] mean = blocks.mean();
		for (int column = 0; column < sums.length; column++) {
			sums[column] += weight * mean[offset + column];
		}
	}

	private double[] counted(int fromRow, int toRow, BlockRange columns) {
		double[] sums = new double[columns.width()];
		double[] counts = new double[columns.width()];
		for (int row = fromRow; row < toRow; row++) {
			add(row * blocks.columns().size() + columns.lowest(), sums, counts);
		}
		int[] firsts = columns.first();
		int[] ends = columns.end();
		double[] read = new double[columns.pixels()];
		for (int x = 0; x < read.length; x++) {
			int first = firsts[x];
			if (first < 0) {
				read[x] = Double.NaN;
				continue;
			}
			double sum = sums[first - columns.lowest()];
			double count = counts[first - columns.lowest()];
			for (int block = first + 1; block < ends[x]; block++) {
				sum += sums[block - columns.lowest()];
				count += counts[block - columns.lowest()];
			}
			// An empty block made the sum what it is itself: not a number.
			read[x] = Double.isNaN(sum) ? meanOfFilled(fromRow, toRow, first, ends[x]) : sum / count;
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
			for (int column = fromColumn; column < toColumn; column++) {
				double n = blocks.count(row, column);
				if (n > 0) {
					sum += n * blocks.mean()[row * blocks.columns().size() + column];
					count += n;
				}
			}
		}
		return sum / count;
	}
}
