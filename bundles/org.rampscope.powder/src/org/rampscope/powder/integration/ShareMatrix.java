/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

/**
 * The shares of all pixels in all bins as a sparse matrix, entry by entry, in no order. Arrays must not be modified.
 *
 * @param bins number of bins
 * @param pixels number of pixels of the detector
 * @param bin bin of each entry
 * @param pixel its pixel, row × columns + column
 * @param share the pixel's share in the bin, above 0, at most 1
 * @param weight weight of every pixel; NaN for pixels not used
 */
public record ShareMatrix(int bins, int pixels, int[] bin, int[] pixel, float[] share, float[] weight) {

	/** @return number of entries */
	public int size() {
		return share.length;
	}
}
