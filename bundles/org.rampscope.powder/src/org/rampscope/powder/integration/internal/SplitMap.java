/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Every pixel shared among neighbouring bins: first bin, number of bins, and as many shares, in the order of the pixels. */
public final class SplitMap implements PixelMap {

	private final int columns;
	private final char[][] firstBin;
	private final char[][] bins;
	private final float[][] shares;
	private final float[] weight;
	private final double[] normalization;
	private final double[] count;

	/**
	 * @param rows shares of every row
	 * @param columns pixels per row
	 * @param binCount number of bins
	 * @param weights weight of every pixel
	 */
	SplitMap(ShareRow[] rows, int columns, int binCount, float[] weights) {
		this.columns = columns;
		this.firstBin = new char[rows.length][];
		this.bins = new char[rows.length][];
		this.shares = new float[rows.length][];
		this.weight = weights;
		this.normalization = new double[binCount];
		this.count = new double[binCount];
		for (int row = 0; row < rows.length; row++) {
			firstBin[row] = rows[row].firstBin();
			bins[row] = rows[row].bins();
			shares[row] = rows[row].shares();
			addShares(row);
		}
	}

	private void addShares(int row) {
		int next = 0;
		for (int i = 0; i < columns; i++) {
			double w = weight[row * columns + i];
			for (int bin = firstBin[row][i], end = bin + bins[row][i]; bin < end; bin++) {
				double share = shares[row][next++];
				normalization[bin] += share * w;
				count[bin] += share;
			}
		}
	}

	@Override
	public void add(int row, double[] counts, double[] variances, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		char[] first = firstBin[row];
		char[] number = bins[row];
		float[] share = shares[row];
		int next = 0;
		for (int i = 0; i < columns; i++) {
			double value = counts[i];
			double variance = variances[i];
			int k = 2 * first[i];
			for (int end = next + number[i]; next < end; next++, k += 2) {
				double part = share[next];
				target[k] += part * value;
				target[k + 1] += part * part * variance;
			}
		}
	}

	@Override
	public void addSignal(int row, double[] counts, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int next = 0;
		for (int i = 0; i < columns; i++) {
			int k = 2 * firstBin[row][i];
			for (int end = next + bins[row][i]; next < end; next++, k += 2) {
				target[k] += shares[row][next] * counts[i];
			}
		}
	}

	@Override
	public void addScatter(int row, double[] counts, boolean[] usable, double[] means, boolean squareWeights, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int next = 0;
		for (int i = 0; i < columns; i++) {
			int end = next + bins[row][i];
			if (usable != null && !usable[i]) {
				next = end;
				continue;
			}
			double w = weight[row * columns + i];
			for (int k = firstBin[row][i]; next < end; next++, k++) {
				double share = shares[row][next];
				double difference = counts[i] - w * means[k];
				target[2 * k + 1] += (squareWeights ? share * share : share / w) * difference * difference;
			}
		}
	}

	@Override
	public void remove(int row, int column, BlockSums sums) {
		double[] target = sums.removed();
		int next = 0;
		for (int i = 0; i < column; i++) {
			next += bins[row][i];
		}
		for (int k = firstBin[row][column], end = k + bins[row][column]; k < end; k++, next++) {
			target[2 * k] += (double) shares[row][next] * weight[row * columns + column];
			target[2 * k + 1] += shares[row][next];
		}
	}

	@Override
	public double[] normalization() {
		return normalization;
	}

	@Override
	public double[] count() {
		return count;
	}

	@Override
	public long bytes() {
		long bytes = 4L * weight.length + 16L * normalization.length;
		for (int row = 0; row < shares.length; row++) {
			bytes += 2L * firstBin[row].length + 2L * bins[row].length + 4L * shares[row].length;
		}
		return bytes;
	}
}
