/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * How much the pixels of a bin differ from what its mean expects of them, summed over a tile. Knows the mean, so that differences are squared,
 * not squares subtracted. Works on three bins of a part at a time: means and sums of six do not fit in the registers of most processors.
 */
final class ScatterKernel {

	private static final int BINS_AT_A_TIME = 3;

	private ScatterKernel() {
	}

	/**
	 * Σ share² · (counts − weight · mean)², added where variances are.
	 *
	 * @param weights weights of the tile's pixels; read in their order before, since fetching them from memory in that of the bins costs as much as
	 *        all the rest
	 * @param mean mean of every bin, and as many numbers more as a part has bins
	 */
	static void add(SplitTile tile, double[] counts, double[] weights, double[] mean, ValueLimits limits, BlockSums sums) {
		for (int bin = tile.lowestBin; bin < tile.endBin; bin++) {
			if (tile.firstPart[bin] < tile.firstPart[bin + 1]) {
				for (int offset = 0; offset < tile.width; offset += BINS_AT_A_TIME) {
					addThreeBins(tile, bin, offset, counts, weights, mean, limits, sums);
				}
			}
		}
	}

	/** The parts that start at one bin, in three of their bins. */
	private static void addThreeBins(SplitTile tile, int bin, int offset, double[] counts, double[] weights, double[] mean,
			ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		int width = tile.width;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		double m0 = mean[bin + offset];
		double m1 = mean[bin + offset + 1];
		double m2 = mean[bin + offset + 2];
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (!(x >= minimum && x < saturation)) {
				continue;
			}
			double w = -weights[at];
			int n = part * width + offset;
			double d = c[n] * Math.fma(w, m0, x);
			v0 = Math.fma(d, d, v0);
			d = c[n + 1] * Math.fma(w, m1, x);
			v1 = Math.fma(d, d, v1);
			d = c[n + 2] * Math.fma(w, m2, x);
			v2 = Math.fma(d, d, v2);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * (bin + offset) + 1;
		target[k] += v0;
		target[k + 2] += v1;
		target[k + 4] += v2;
	}
}
