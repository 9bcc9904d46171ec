/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.WorkerPool;

/** Every pixel in one bin: 16 bits of bin number and a weight per pixel. */
public final class UnsplitMap implements PixelMap {

	private final int columns;
	/** bin of each pixel; the number of bins for pixels in none */
	private final char[] bin;
	private final float[] weight;
	private final double[] normalization;
	private final double[] count;

	/**
	 * @param centres positions of the pixel centres in bins from the start of the axis, row by row; NaN for pixels not used
	 * @param bins number of bins
	 * @param weights weight of every pixel
	 */
	public UnsplitMap(double[] centres, int columns, int bins, float[] weights, WorkerPool pool) {
		this.columns = columns;
		this.bin = new char[centres.length];
		this.weight = weights;
		ParallelTasks.run(pool, centres.length / columns, row -> {
			for (int p = row * columns; p < (row + 1) * columns; p++) {
				bin[p] = (char) (centres[p] >= 0 && centres[p] < bins ? (int) centres[p] : bins);
			}
		});
		this.normalization = new double[bins];
		this.count = new double[bins];
		for (int p = 0; p < bin.length; p++) {
			if (bin[p] < bins) {
				normalization[bin[p]] += weight[p];
				count[bin[p]]++;
			}
		}
	}

	@Override
	public void add(int row, double[] counts, double[] variances, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int offset = row * columns;
		for (int i = 0; i < columns; i++) {
			int k = 2 * bin[offset + i];
			target[k] += counts[i];
			target[k + 1] += variances[i];
		}
	}

	@Override
	public void addSignal(int row, double[] counts, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int offset = row * columns;
		for (int i = 0; i < columns; i++) {
			target[2 * bin[offset + i]] += counts[i];
		}
	}

	@Override
	public void addScatter(int row, double[] counts, boolean[] usable, double[] means, boolean squareWeights, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int offset = row * columns;
		for (int i = 0; i < columns; i++) {
			int k = bin[offset + i];
			if (k < normalization.length && (usable == null || usable[i])) {
				double w = weight[offset + i];
				double difference = counts[i] - w * means[k];
				target[2 * k + 1] += squareWeights ? difference * difference : difference * difference / w;
			}
		}
	}

	@Override
	public void remove(int row, int column, BlockSums sums) {
		int p = row * columns + column;
		sums.removed()[2 * bin[p]] += weight[p];
		sums.removed()[2 * bin[p] + 1]++;
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
		return 2L * bin.length + 4L * weight.length + 16L * normalization.length;
	}
}
