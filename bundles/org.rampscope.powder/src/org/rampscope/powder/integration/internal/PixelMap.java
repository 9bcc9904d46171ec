/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Which bins a pixel belongs to, and with what share. Immutable. Frames are worked through in tiles small enough for their counts to stay
 * in the cache. In all methods that add, pixels outside the limits are noted as left out of this frame.
 */
public interface PixelMap {

	/** @return how the detector is cut into tiles */
	Tiling tiling();

	/**
	 * Adds a tile of counts, and their variances with the square of the shares.
	 *
	 * @param tile number of the tile
	 * @param counts counts of the tile's pixels, row by row
	 * @param variances their variances
	 * @param limits which counts are usable
	 * @param sums taken further
	 */
	void add(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums);

	/** As {@link #add}, without variances. */
	void addSignal(int tile, double[] counts, ValueLimits limits, BlockSums sums);

	/** As {@link #add}, with the shares themselves instead of their squares for what stands in place of the variances. */
	void addLinear(int tile, double[] counts, double[] values, ValueLimits limits, BlockSums sums);

	/**
	 * As {@link #add} with variances of max(counts, 1), of which it makes use: fast as long as few pixels count less than one. The sums
	 * must be given to {@link #completeCounting} in the end, and not be used with the other methods before.
	 *
	 * @return how many pixels counted less than one
	 */
	int addCounting(int tile, double[] counts, ValueLimits limits, BlockSums sums);

	/** As {@link #addCounting}, as fast whatever the counts; variances are working space. */
	void addSparseCounting(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums);

	/**
	 * Adds the squares of counts − weight · mean, with the square of the shares, where the variances are. Pixels outside the limits are left out
	 * and not noted.
	 *
	 * @param weights working space, a number per pixel of the tile
	 * @param mean mean of every bin; room for {@link SplitMap#PART} more
	 */
	void addScatter(int tile, double[] counts, double[] weights, double[] mean, ValueLimits limits, BlockSums sums);

	/**
	 * @return whether the map is so large that fetching it from memory is a good part of the work, and several frames should be worked on while
	 *         a part of it is in the cache
	 */
	boolean isLarge();

	/** Turns what the counting methods have added into signal and variance. */
	void completeCounting(BlockSums sums);

	/**
	 * @param tile number of the tile
	 * @param target takes the weights of its pixels, row by row; NaN for pixels not used
	 */
	void weights(int tile, double[] target);

	/** Something done with every share of every pixel. */
	@FunctionalInterface
	interface ShareVisitor {

		/**
		 * @param pixel row × columns + column
		 * @param bin number of the bin
		 * @param share the pixel's share in it, above 0
		 */
		void visit(int pixel, int bin, float share);
	}

	/** Visits all shares, in no order. */
	void forEachShare(ShareVisitor visitor);

	/** @return sum over all pixels of the weights in every bin */
	double[] normalization();

	/** @return sum over all pixels of the shares in every bin */
	double[] count();

	/** @return memory taken, bytes */
	long bytes();
}
