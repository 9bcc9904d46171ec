/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/**
 * The shares of one detector row while its map is built: per pixel the first bin, the number of bins, and that many shares. Shares are
 * rounded to whole multiples of 2⁻²⁴, which a float holds exactly, such that those of a pixel add up to exactly what they should:
 * no count is lost in the sum over bins.
 */
final class ShareRow {

	private static final double ONE = 0x1p24;

	private final char[] firstBin;
	private final char[] bins;
	/** where the shares of each pixel start */
	private final int[] start;
	private final int binLimit;
	private float[] shares;
	private int size;

	ShareRow(int columns, int binLimit) {
		this.firstBin = new char[columns];
		this.bins = new char[columns];
		this.start = new int[columns];
		this.shares = new float[columns * 6];
		this.binLimit = binLimit;
	}

	/**
	 * @param column pixel; each column once, in rising order
	 * @param first number of the bin of areas[0]; may lie outside the axis
	 * @param areas what falls into each bin, not negative
	 * @param length number of areas
	 * @param total what the areas are a share of, greater than 0
	 */
	void put(int column, int first, double[] areas, int length, double total) {
		int from = Math.max(first, 0);
		int end = Math.min(first + length, binLimit);
		if (from >= end) {
			return;
		}
		if (size + end - from > shares.length) {
			shares = Arrays.copyOf(shares, Math.max(size + end - from, shares.length * 2));
		}
		firstBin[column] = (char) from;
		start[column] = size;
		bins[column] = (char) (end - from);
		double sum = 0;
		long given = 0;
		for (int bin = from; bin < end; bin++) {
			// rounding the running sum, not the share, keeps the total exact
			sum += areas[bin - first] / total;
			long upToHere = Math.round(Math.min(sum, 1) * ONE);
			shares[size++] = (float) ((upToHere - given) / ONE);
			given = upToHere;
		}
	}

	char[] firstBin() {
		return firstBin;
	}

	char[] bins() {
		return bins;
	}

	/** @return where in the shares those of each pixel start */
	int[] start() {
		return start;
	}

	/** @return the shares of all pixels, one after the other; longer than needed */
	float[] shares() {
		return shares;
	}
}
