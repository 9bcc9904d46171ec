/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * The shares of the pixels of one tile, cut into parts of a few neighbouring bins and sorted by their first bin. All parts
 * that start at the same bin follow each other, so that their sums are formed in registers and written once per bin, not once per pixel:
 * twice as fast as going through the pixels in their order, and the reason for this layout.
 */
final class SplitTile {

	/** bins a part covers: {@link SplitMap#PART} or {@link SplitMap#NARROW_PART} */
	final int width;
	/** parts of bin k are those from firstPart[k] to firstPart[k + 1] */
	final int[] firstPart;
	/** bins that have parts lie from here … */
	final int lowestBin;
	/** … to before here */
	final int endBin;
	/** pixel of each part, counted in the tile */
	final char[] pixel;
	/** shares of each part in that many bins; 0 where it has fewer */
	final float[] share;
	/** weight of each pixel of the tile */
	private final float[] weight;

	/**
	 * @param shares shares of the tile's pixels
	 * @param weights their weights; taken over
	 * @param bins number of bins
	 * @param width bins a part covers
	 */
	SplitTile(TileShares shares, float[] weights, int bins, int width) {
		this.width = width;
		this.weight = weights;
		firstPart = new int[bins + 1];
		for (int p = 0; p < shares.pixels(); p++) {
			for (int k = 0; k < shares.bins(p); k += width) {
				firstPart[shares.firstBin(p) + k]++;
			}
		}
		int parts = 0;
		for (int k = 0; k <= bins; k++) {
			int inBin = firstPart[k];
			firstPart[k] = parts;
			parts += inBin;
		}
		pixel = new char[parts];
		int lowest = 0;
		while (lowest < bins && firstPart[lowest + 1] == 0) {
			lowest++;
		}
		int end = bins;
		while (end > lowest && firstPart[end - 1] == parts) {
			end--;
		}
		lowestBin = lowest;
		endBin = end;
		share = new float[parts * width];
		int[] next = firstPart.clone();
		for (int p = 0; p < shares.pixels(); p++) {
			int covered = shares.bins(p);
			for (int k = 0; k < covered; k += width) {
				int part = next[shares.firstBin(p) + k]++;
				pixel[part] = (char) p;
				shares.copy(p, k, Math.min(width, covered - k), share, part * width);
			}
		}
	}

	/** Notes a part that this frame cannot use. */
	void remove(int part, int bin, BlockSums sums) {
		double[] removed = sums.removed();
		double w = weight[pixel[part]];
		for (int m = 0; m < width; m++) {
			double p = share[part * width + m];
			removed[2 * (bin + m)] += p * w;
			removed[2 * (bin + m) + 1] += p;
		}
	}

	/** Writes the weights of the tile's pixels. */
	void weights(double[] target) {
		for (int i = 0; i < weight.length; i++) {
			target[i] = weight[i];
		}
	}

	/** Visits all shares; pixels are counted in the tile. */
	void forEachShare(PixelMap.ShareVisitor visitor) {
		for (int bin = lowestBin; bin < endBin; bin++) {
			for (int part = firstPart[bin]; part < firstPart[bin + 1]; part++) {
				for (int m = 0; m < width; m++) {
					if (share[part * width + m] > 0) {
						visitor.visit(pixel[part], bin + m, share[part * width + m]);
					}
				}
			}
		}
	}

	/** @return sums of weights and of shares, side by side, from the lowest bin on */
	double[] normalizationAndCount() {
		double[] sums = new double[2 * (Math.max(0, endBin - lowestBin) + width)];
		for (int k = lowestBin; k < endBin; k++) {
			for (int part = firstPart[k]; part < firstPart[k + 1]; part++) {
				double w = weight[pixel[part]];
				for (int m = 0, at = 2 * (k - lowestBin); m < width; m++, at += 2) {
					double p = share[part * width + m];
					sums[at] += p * w;
					sums[at + 1] += p;
				}
			}
		}
		return sums;
	}

	long bytes() {
		return 4L * firstPart.length + 2L * pixel.length + 4L * share.length + 4L * weight.length;
	}
}
