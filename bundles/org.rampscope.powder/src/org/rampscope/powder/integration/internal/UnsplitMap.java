/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.WorkerPool;

/** Every pixel in one bin: 16 bits of bin number and a weight per pixel. */
public final class UnsplitMap implements PixelMap {

	private static final int ROWS_PER_TILE = 4;

	private final Tiling tiling;
	/** bin of each pixel; the number of bins for pixels in none */
	private final char[] bin;
	private final float[] weight;
	private final double[] normalization;
	private final double[] count;

	/**
	 * @param centres positions of the pixel centres in the axis' unit, row by row; NaN for pixels not used
	 * @param edges the bins
	 * @param weights weight of every pixel
	 */
	UnsplitMap(double[] centres, int columns, BinEdges edges, float[] weights, WorkerPool pool) {
		this.tiling = Tiling.ofRows(centres.length / columns, columns, ROWS_PER_TILE);
		int bins = edges.bins();
		this.bin = new char[centres.length];
		this.weight = weights;
		ParallelTasks.run(pool, centres.length / columns, row -> {
			for (int p = row * columns; p < (row + 1) * columns; p++) {
				double position = edges.binsFromStart(centres[p]);
				bin[p] = (char) (position >= 0 && position < bins ? (int) position : bins);
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
	public Tiling tiling() {
		return tiling;
	}

	@Override
	public void add(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		int offset = offset(tile);
		int length = tiling.pixels(tile);
		for (int i = 0; i < length; i++) {
			double value = counts[i];
			if (value >= minimum && value < saturation) {
				int k = 2 * bin[offset + i];
				target[k] += value;
				target[k + 1] += variances[i];
			} else {
				remove(offset + i, sums);
			}
		}
	}

	@Override
	public void addLinear(int tile, double[] counts, double[] values, ValueLimits limits, BlockSums sums) {
		add(tile, counts, values, limits, sums); // a share is 1 and its own square
	}

	@Override
	public void addSignal(int tile, double[] counts, ValueLimits limits, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		int offset = offset(tile);
		int length = tiling.pixels(tile);
		for (int i = 0; i < length; i++) {
			double value = counts[i];
			if (value >= minimum && value < saturation) {
				target[2 * bin[offset + i]] += value;
			} else {
				remove(offset + i, sums);
			}
		}
	}

	@Override
	public void addScatter(int tile, double[] counts, double[] weights, double[] mean, ValueLimits limits, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		int offset = offset(tile);
		int length = tiling.pixels(tile);
		for (int i = 0; i < length; i++) {
			int k = bin[offset + i];
			if (limits.isUsable(counts[i]) && k < normalization.length) {
				double difference = counts[i] - weight[offset + i] * mean[k];
				target[2 * k + 1] += difference * difference;
			}
		}
	}

	/** Signal and variance differ only in pixels that count less than one: the difference alone is added where the variance would be. */
	@Override
	public int addCounting(int tile, double[] counts, ValueLimits limits, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		double minimum = Math.max(limits.minimum(), 1);
		double saturation = limits.saturation();
		int offset = offset(tile);
		int length = tiling.pixels(tile);
		int below = 0;
		for (int i = 0; i < length; i++) {
			double value = counts[i];
			if (value >= minimum && value < saturation) {
				target[2 * bin[offset + i]] += value;
			} else if (limits.isUsable(value)) {
				int k = 2 * bin[offset + i];
				target[k] += value;
				target[k + 1] += Math.max(value, 1) - value;
				below++;
			} else {
				remove(offset + i, sums);
			}
		}
		return below;
	}

	@Override
	public void addSparseCounting(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		for (int i = 0; i < variances.length; i++) {
			variances[i] = Math.max(counts[i], 1) - counts[i];
		}
		add(tile, counts, variances, limits, sums);
	}

	@Override
	public void completeCounting(BlockSums sums) {
		double[] values = sums.signalAndVariance;
		for (int k = 0; k < values.length; k += 2) {
			values[k + 1] += values[k];
		}
	}

	@Override
	public boolean isLarge() {
		return false; // two bytes per pixel, fewer than the frame itself has
	}

	private int offset(int tile) {
		return tiling.firstRow(tile) * tiling.columns();
	}

	private void remove(int pixel, BlockSums sums) {
		int k = bin[pixel];
		if (k < normalization.length) { // a pixel in no bin has nothing to be taken from
			sums.removed()[2 * k] += weight[pixel];
			sums.removed()[2 * k + 1]++;
		}
	}

	@Override
	public void weights(int tile, double[] target) {
		int offset = offset(tile);
		int length = tiling.pixels(tile);
		for (int i = 0; i < length; i++) {
			target[i] = weight[offset + i];
		}
	}

	@Override
	public void forEachShare(ShareVisitor visitor) {
		for (int p = 0; p < bin.length; p++) {
			if (bin[p] < normalization.length) {
				visitor.visit(p, bin[p], 1);
			}
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
		return 2L * bin.length + 4L * weight.length + 16L * normalization.length;
	}
}
