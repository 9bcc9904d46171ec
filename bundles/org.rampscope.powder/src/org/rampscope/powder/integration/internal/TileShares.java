/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/**
 * The shares of one tile while the map is built, kept for the next tile: per pixel the first bin, the number of bins, and that many shares.
 * Shares are rounded to whole multiples of 2⁻²⁴, which a float holds exactly, such that those of a pixel add up to exactly what they
 * should: no count is lost in the sum over bins.
 */
final class TileShares {

	private static final double ONE = 0x1p24;

	private final SharedPixels splitting;
	private final char[] firstBin;
	private final char[] bins;
	/** where the shares of each pixel start */
	private final int[] start;
	private float[] shares;
	private int pixels;
	private int size;
	private int binLimit;

	/**
	 * @param splitting says what a pixel covers
	 * @param mostPixels pixels of the largest tile
	 */
	TileShares(SharedPixels splitting, int mostPixels) {
		this.splitting = splitting;
		this.firstBin = new char[mostPixels];
		this.bins = new char[mostPixels];
		this.start = new int[mostPixels];
		this.shares = new float[mostPixels * 6];
	}

	/**
	 * Works out the shares of a tile.
	 *
	 * @param weights weight of every pixel of the detector; NaN for pixels not used
	 */
	TileShares find(Tiling tiling, int tile, BinEdges edges, float[] weights) {
		size = 0;
		pixels = 0;
		binLimit = edges.bins();
		for (int row = tiling.firstRow(tile); row < tiling.endRow(tile); row++) {
			for (int column = tiling.firstColumn(tile), end = tiling.endColumn(tile); column < end; column++) {
				bins[pixels] = 0;
				if (!Float.isNaN(weights[row * tiling.columns() + column])) {
					splitting.share(row, column, edges, pixels, this);
				}
				pixels++;
			}
		}
		return this;
	}

	/**
	 * @param pixel pixel, counted in the tile; each once, in rising order
	 * @param first number of the bin of areas[0]; may lie outside the axis
	 * @param areas what falls into each bin, not negative
	 * @param length number of areas
	 * @param total what the areas are a share of, greater than 0
	 */
	void put(int pixel, int first, double[] areas, int length, double total) {
		int from = Math.max(first, 0);
		int end = Math.min(first + length, binLimit);
		if (from >= end) {
			return;
		}
		if (size + end - from > shares.length) {
			shares = Arrays.copyOf(shares, Math.max(size + end - from, shares.length * 2));
		}
		firstBin[pixel] = (char) from;
		start[pixel] = size;
		bins[pixel] = (char) (end - from);
		double scale = 1 / total;
		double sum = 0;
		long given = 0;
		for (int bin = from; bin < end; bin++) {
			// rounding the running sum, not the share, keeps the total exact
			sum += areas[bin - first] * scale;
			// not negative: adding a half and cutting rounds to the nearest
			long upToHere = (long) (Math.min(sum, 1) * ONE + 0.5);
			shares[size++] = (float) ((upToHere - given) / ONE);
			given = upToHere;
		}
	}

	/** @return pixels of the tile */
	int pixels() {
		return pixels;
	}

	/** @return first bin of a pixel */
	int firstBin(int pixel) {
		return firstBin[pixel];
	}

	/** @return number of its bins; 0 where it is not used */
	int bins(int pixel) {
		return bins[pixel];
	}

	/** Copies shares of a pixel, from its bin number k on. */
	void copy(int pixel, int k, int length, float[] target, int offset) {
		int from = start[pixel] + k;
		for (int i = 0; i < length; i++) {
			target[offset + i] = shares[from + i];
		}
	}

	/** @return number of parts of so many bins */
	int parts(int width) {
		int parts = 0;
		for (int p = 0; p < pixels; p++) {
			parts += (bins[p] + width - 1) / width;
		}
		return parts;
	}
}
