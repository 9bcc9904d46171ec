/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Which bins a pixel belongs to, and with what share. Immutable. Frames are worked through in tiles, which are groups of whole rows small
 * enough for their counts to stay in the cache.
 */
public interface PixelMap {

	/** @return rows of every tile; the last tile may have fewer */
	int rowsPerTile();

	/**
	 * Adds a tile of counts and their variances to the bins; pixels outside the limits are noted as left out of this frame.
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

	/**
	 * Adds the scatter of a tile's usable counts about the mean of their bins to the variances.
	 *
	 * @param tile number of the tile
	 * @param counts counts of the tile's pixels, row by row
	 * @param limits which counts are usable
	 * @param means mean intensity of every bin
	 * @param squareWeights Σ w² (x − mean)² instead of Σ w (x − mean)²
	 * @param sums taken further
	 */
	void addScatter(int tile, double[] counts, ValueLimits limits, double[] means, boolean squareWeights, BlockSums sums);

	/** @return sum over all pixels of the weights in every bin */
	double[] normalization();

	/** @return sum over all pixels of the shares in every bin */
	double[] count();

	/** @return memory taken, bytes */
	long bytes();
}
