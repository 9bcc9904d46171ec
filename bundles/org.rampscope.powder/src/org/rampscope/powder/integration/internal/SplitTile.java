/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/**
 * The shares of the pixels of one tile, cut into parts of {@link SplitMap#PART} neighbouring bins and sorted by their first bin. All parts
 * that start at the same bin follow each other, so that their sums are formed in registers and written once per bin, not once per pixel:
 * twice as fast as going through the pixels in their order, and the reason for this layout.
 */
final class SplitTile {

	private static final int PART = SplitMap.PART;

	/** parts of bin k are those from firstPart[k] to firstPart[k + 1] */
	private final int[] firstPart;
	/** pixel of each part, counted in the tile */
	private final char[] pixel;
	/** shares of each part in PART bins; 0 where it has fewer */
	private final float[] share;

	/**
	 * @param rows shares of all rows
	 * @param firstRow first row of the tile
	 * @param endRow row after its last
	 */
	SplitTile(ShareRow[] rows, int firstRow, int endRow, int columns, int bins) {
		firstPart = new int[bins + 1];
		for (int row = firstRow; row < endRow; row++) {
			countParts(rows[row]);
		}
		int parts = 0;
		for (int k = 0; k <= bins; k++) {
			int inBin = firstPart[k];
			firstPart[k] = parts;
			parts += inBin;
		}
		pixel = new char[parts];
		share = new float[parts * PART];
		int[] next = firstPart.clone();
		for (int row = firstRow; row < endRow; row++) {
			place(rows[row], (row - firstRow) * columns, next);
		}
	}

	private void countParts(ShareRow row) {
		for (int i = 0; i < row.bins().length; i++) {
			for (int k = 0; k < row.bins()[i]; k += PART) {
				firstPart[row.firstBin()[i] + k]++;
			}
		}
	}

	private void place(ShareRow row, int firstPixel, int[] next) {
		int from = 0;
		for (int i = 0; i < row.bins().length; i++) {
			int bins = row.bins()[i];
			for (int k = 0; k < bins; k += PART) {
				int part = next[row.firstBin()[i] + k]++;
				pixel[part] = (char) (firstPixel + i);
				System.arraycopy(row.shares(), from + k, share, part * PART, Math.min(PART, bins - k));
			}
			from += bins;
		}
	}

	void add(double[] counts, double[] variances, ValueLimits limits, float[] weights, int firstPixel, BlockSums sums) {
		for (int k = 0; k + 1 < firstPart.length; k++) {
			if (firstPart[k] < firstPart[k + 1]) {
				addGroup(k, counts, variances, limits, weights, firstPixel, sums);
			}
		}
	}

	/** Written out for six bins: a loop over them would keep the sums in memory. */
	private void addGroup(int bin, double[] counts, double[] variances, ValueLimits limits, float[] weights, int firstPixel, BlockSums sums) {
		float[] c = share;
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
		for (int part = firstPart[bin], end = firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			double v = variances[at];
			if (!(x >= minimum && x < saturation)) {
				remove(part, bin, weights[firstPixel + at], sums);
				continue;
			}
			int n = part * PART;
			double p = c[n];
			s0 += p * x;
			v0 += p * p * v;
			p = c[n + 1];
			s1 += p * x;
			v1 += p * p * v;
			p = c[n + 2];
			s2 += p * x;
			v2 += p * p * v;
			p = c[n + 3];
			s3 += p * x;
			v3 += p * p * v;
			p = c[n + 4];
			s4 += p * x;
			v4 += p * p * v;
			p = c[n + 5];
			s5 += p * x;
			v5 += p * p * v;
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

	void addSignal(double[] counts, ValueLimits limits, float[] weights, int firstPixel, BlockSums sums) {
		double[] target = sums.signalAndVariance;
		for (int k = 0; k + 1 < firstPart.length; k++) {
			for (int part = firstPart[k]; part < firstPart[k + 1]; part++) {
				double x = counts[pixel[part]];
				if (!limits.isUsable(x)) {
					remove(part, k, weights[firstPixel + pixel[part]], sums);
					continue;
				}
				for (int m = 0; m < PART; m++) {
					target[2 * (k + m)] += share[part * PART + m] * x;
				}
			}
		}
	}

	void addScatter(double[] counts, ValueLimits limits, float[] weights, int firstPixel, double[] means, boolean squareWeights,
			BlockSums sums) {
		double[] paddedMeans = Arrays.copyOf(means, means.length + PART);
		for (int k = 0; k + 1 < firstPart.length; k++) {
			if (firstPart[k] < firstPart[k + 1]) {
				addScatterOfGroup(k, counts, limits, weights, firstPixel, paddedMeans, squareWeights, sums);
			}
		}
	}

	/** Written out for six bins like {@link #addGroup}. Shares beyond the last bin are 0, whatever the mean there. */
	private void addScatterOfGroup(int bin, double[] counts, ValueLimits limits, float[] weights, int firstPixel, double[] means,
			boolean squareWeights, BlockSums sums) {
		float[] c = share;
		double v0 = 0;
		double v1 = 0;
		double v2 = 0;
		double v3 = 0;
		double v4 = 0;
		double v5 = 0;
		double minimum = limits.minimum();
		double saturation = limits.saturation();
		// p (a p + b / w) is p² or p / w, without a branch in the loop
		double a = squareWeights ? 1 : 0;
		double b = squareWeights ? 0 : 1;
		double m0 = means[bin];
		double m1 = means[bin + 1];
		double m2 = means[bin + 2];
		double m3 = means[bin + 3];
		double m4 = means[bin + 4];
		double m5 = means[bin + 5];
		for (int part = firstPart[bin], end = firstPart[bin + 1]; part < end; part++) {
			int at = pixel[part];
			double x = counts[at];
			if (x >= minimum && x < saturation) {
				double w = weights[firstPixel + at];
				double perWeight = b / w;
				int n = part * PART;
				double d0 = x - w * m0;
				v0 += c[n] * (a * c[n] + perWeight) * d0 * d0;
				double d1 = x - w * m1;
				v1 += c[n + 1] * (a * c[n + 1] + perWeight) * d1 * d1;
				double d2 = x - w * m2;
				v2 += c[n + 2] * (a * c[n + 2] + perWeight) * d2 * d2;
				double d3 = x - w * m3;
				v3 += c[n + 3] * (a * c[n + 3] + perWeight) * d3 * d3;
				double d4 = x - w * m4;
				v4 += c[n + 4] * (a * c[n + 4] + perWeight) * d4 * d4;
				double d5 = x - w * m5;
				v5 += c[n + 5] * (a * c[n + 5] + perWeight) * d5 * d5;
			}
		}
		double[] target = sums.signalAndVariance;
		int k = 2 * bin + 1;
		target[k] += v0;
		target[k + 2] += v1;
		target[k + 4] += v2;
		target[k + 6] += v3;
		target[k + 8] += v4;
		target[k + 10] += v5;
	}

	private void remove(int part, int bin, double weight, BlockSums sums) {
		double[] removed = sums.removed();
		for (int m = 0; m < PART; m++) {
			double p = share[part * PART + m];
			removed[2 * (bin + m)] += p * weight;
			removed[2 * (bin + m) + 1] += p;
		}
	}

	/** Adds the weights and shares of all pixels to the sums of an empty detector. */
	void addNormalization(float[] weights, int firstPixel, double[] normalization, double[] count) {
		for (int k = 0; k < count.length; k++) {
			int bins = Math.min(PART, count.length - k);
			for (int part = firstPart[k]; part < firstPart[k + 1]; part++) {
				double w = weights[firstPixel + pixel[part]];
				for (int m = 0; m < bins; m++) {
					double p = share[part * PART + m];
					normalization[k + m] += p * w;
					count[k + m] += p;
				}
			}
		}
	}

	long bytes() {
		return 4L * firstPart.length + 2L * pixel.length + 4L * share.length;
	}
}
