/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Sums over a tile with any variances. Written out for six and for three
 * bins: a loop over them would keep the sums in memory.
 */
final class VarianceKernel {

	private static final int PART = SplitMap.PART;
	private static final int NARROW_PART = SplitMap.NARROW_PART;

	private VarianceKernel() {
	}

	/** Σ share · counts and Σ share² · variances. */
	static void add(SplitTile tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		for (int bin = tile.lowestBin; bin < tile.endBin; bin++) {
			if (tile.firstPart[bin] < tile.firstPart[bin + 1]) {
				if (tile.width == PART) {
					addGroup(tile, bin, counts, variances, limits, sums);
				} else {
					addNarrowGroup(tile, bin, counts, variances, limits, sums);
				}
			}
		}
	}

	/** The parts that start at one bin. */
	private static void addGroup(SplitTile tile, int bin, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
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
			double v = variances[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			v0 = Math.fma(p, p * v, v0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			v1 = Math.fma(p, p * v, v1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
			v2 = Math.fma(p, p * v, v2);
			p = c[n + 3];
			s3 = Math.fma(p, x, s3);
			v3 = Math.fma(p, p * v, v3);
			p = c[n + 4];
			s4 = Math.fma(p, x, s4);
			v4 = Math.fma(p, p * v, v4);
			p = c[n + 5];
			s5 = Math.fma(p, x, s5);
			v5 = Math.fma(p, p * v, v5);
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
	}

	/** The narrow parts that start at one bin. */
	private static void addNarrowGroup(SplitTile tile, int bin, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			double v = variances[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * NARROW_PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			v0 = Math.fma(p, p * v, v0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			v1 = Math.fma(p, p * v, v1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
			v2 = Math.fma(p, p * v, v2);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 1] += v0;
		target[k + 2] += s1;
		target[k + 3] += v1;
		target[k + 4] += s2;
		target[k + 5] += v2;
	}

	/** Σ share · counts and Σ share · values. */
	static void addLinear(SplitTile tile, double[] counts, double[] values, ValueLimits limits, BlockSums sums) {
		for (int bin = tile.lowestBin; bin < tile.endBin; bin++) {
			if (tile.firstPart[bin] < tile.firstPart[bin + 1]) {
				if (tile.width == PART) {
					addLinearGroup(tile, bin, counts, values, limits, sums);
				} else {
					addLinearNarrowGroup(tile, bin, counts, values, limits, sums);
				}
			}
		}
	}

	/** The parts that start at one bin. */
	private static void addLinearGroup(SplitTile tile, int bin, double[] counts, double[] values, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
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
			double v = values[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			v0 = Math.fma(p, v, v0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			v1 = Math.fma(p, v, v1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
			v2 = Math.fma(p, v, v2);
			p = c[n + 3];
			s3 = Math.fma(p, x, s3);
			v3 = Math.fma(p, v, v3);
			p = c[n + 4];
			s4 = Math.fma(p, x, s4);
			v4 = Math.fma(p, v, v4);
			p = c[n + 5];
			s5 = Math.fma(p, x, s5);
			v5 = Math.fma(p, v, v5);
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
	}

	/** The narrow parts that start at one bin. */
	private static void addLinearNarrowGroup(SplitTile tile, int bin, double[] counts, double[] values, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			double v = values[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * NARROW_PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			v0 = Math.fma(p, v, v0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			v1 = Math.fma(p, v, v1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
			v2 = Math.fma(p, v, v2);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 1] += v0;
		target[k + 2] += s1;
		target[k + 3] += v1;
		target[k + 4] += s2;
		target[k + 5] += v2;
	}
}
