/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Sums over a tile where counts are their own variances, as they mostly are in counting statistics: the product of share and count
 * serves signal and variance, and processors are bound by multiplications here. Pixels that count less than one take a way of their own.
 */
final class CountingKernel {

	private static final int PART = SplitMap.PART;
	private static final int NARROW_PART = SplitMap.NARROW_PART;

	private CountingKernel() {
	}

	/**
	 * Σ share · counts and Σ share² · max(counts, 1).
	 *
	 * @return how many parts of pixels counted less than one
	 */
	static int addCounting(SplitTile tile, double[] counts, ValueLimits limits, BlockSums sums) {
		int below = 0;
		for (int bin = tile.lowestBin; bin < tile.endBin; bin++) {
			if (tile.firstPart[bin] < tile.firstPart[bin + 1]) {
				below += tile.width == PART ? addCountingGroup(tile, bin, counts, limits, sums)
						: addCountingNarrowGroup(tile, bin, counts, limits, sums);
			}
		}
		return below;
	}

	/** The parts that start at one bin. */
	private static int addCountingGroup(SplitTile tile, int bin, double[] counts, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = Math.max(limits.minimum(), 1);
		double saturation = limits.saturation();
		int below = 0;
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		double s4 = 0;
		double s5 = 0;
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		double v3 = 0;
		double v4 = 0;
		double v5 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (!(x >= minimum && x < saturation)) {
				below += addUncommon(tile, part, bin, x, limits, sums);
				continue;
			}
			int n = part * PART;
			double p = c[n];
			double y = p * x;
			s0 += y;
			v0 = Math.fma(p, y, v0);
			p = c[n + 1];
			y = p * x;
			s1 += y;
			v1 = Math.fma(p, y, v1);
			p = c[n + 2];
			y = p * x;
			s2 += y;
			v2 = Math.fma(p, y, v2);
			p = c[n + 3];
			y = p * x;
			s3 += y;
			v3 = Math.fma(p, y, v3);
			p = c[n + 4];
			y = p * x;
			s4 += y;
			v4 = Math.fma(p, y, v4);
			p = c[n + 5];
			y = p * x;
			s5 += y;
			v5 = Math.fma(p, y, v5);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 1] += v0;
		target[k + 2] += s1;
		target[k + 3] += v1;
		target[k + 4] += s2;
		target[k + 5] += v2;
		target[k + 6] += s3;
		target[k + 7] += v3;
		target[k + 8] += s4;
		target[k + 9] += v4;
		target[k + 10] += s5;
		target[k + 11] += v5;
		return below;
	}

	/** The narrow parts that start at one bin. */
	private static int addCountingNarrowGroup(SplitTile tile, int bin, double[] counts, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = Math.max(limits.minimum(), 1);
		double saturation = limits.saturation();
		int below = 0;
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (!(x >= minimum && x < saturation)) {
				below += addUncommon(tile, part, bin, x, limits, sums);
				continue;
			}
			int n = part * NARROW_PART;
			double p = c[n];
			double y = p * x;
			s0 += y;
			v0 = Math.fma(p, y, v0);
			p = c[n + 1];
			y = p * x;
			s1 += y;
			v1 = Math.fma(p, y, v1);
			p = c[n + 2];
			y = p * x;
			s2 += y;
			v2 = Math.fma(p, y, v2);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 1] += v0;
		target[k + 2] += s1;
		target[k + 3] += v1;
		target[k + 4] += s2;
		target[k + 5] += v2;
		return below;
	}

	/** A pixel that counts less than one, or is not usable. */
	private static int addUncommon(SplitTile tile, int part, int bin, double x, ValueLimits limits, BlockSums sums) {
		if (!limits.isUsable(x)) {
			tile.remove(part, bin, sums);
			return 0;
		}
		double[] target = sums.signalAndVariance;
		double v = Math.max(x, 1);
		for (int m = 0; m < tile.width; m++) {
			double p = tile.share[part * tile.width + m];
			target[2 * (bin + m)] += p * x;
			target[2 * (bin + m) + 1] += p * p * v;
		}
		return 1;
	}
}
