/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Sums over a tile without variances. */
final class SignalKernel {

	private static final int PART = SplitMap.PART;
	private static final int NARROW_PART = SplitMap.NARROW_PART;

	private SignalKernel() {
	}

	/** Σ share · counts. */
	static void addSignal(SplitTile tile, double[] counts, ValueLimits limits, BlockSums sums) {
		for (int bin = tile.lowestBin; bin < tile.endBin; bin++) {
			if (tile.firstPart[bin] < tile.firstPart[bin + 1]) {
				if (tile.width == PART) {
					addSignalGroup(tile, bin, counts, limits, sums);
				} else {
					addSignalNarrowGroup(tile, bin, counts, limits, sums);
				}
			}
		}
	}

	/** The parts that start at one bin. */
	private static void addSignalGroup(SplitTile tile, int bin, double[] counts, ValueLimits limits, BlockSums sums) {
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
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
			p = c[n + 3];
			s3 = Math.fma(p, x, s3);
			p = c[n + 4];
			s4 = Math.fma(p, x, s4);
			p = c[n + 5];
			s5 = Math.fma(p, x, s5);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 2] += s1;
		target[k + 4] += s2;
		target[k + 6] += s3;
		target[k + 8] += s4;
		target[k + 10] += s5;
	}

	/** The narrow parts that start at one bin. */
	private static void addSignalNarrowGroup(SplitTile tile, int bin, double[] counts, ValueLimits limits, BlockSums sums) {
		float[] c = tile.share;
		char[] pixel = tile.pixel;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		for (int part = tile.firstPart[bin], end = tile.firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (!(x >= minimum && x < saturation)) {
				tile.remove(part, bin, sums);
				continue;
			}
			int n = part * NARROW_PART;
			double p = c[n];
			s0 = Math.fma(p, x, s0);
			p = c[n + 1];
			s1 = Math.fma(p, x, s1);
			p = c[n + 2];
			s2 = Math.fma(p, x, s2);
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin;
		target[k] += s0;
		target[k + 2] += s1;
		target[k + 4] += s2;
	}
}
