/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Which bins a pixel belongs to, and with what share. Immutable. */
public interface PixelMap {

	/**
	 * Adds a row of counts and their variances to the bins.
	 *
	 * @param row row of the detector
	 * @param counts counts of the row's pixels
	 * @param variances their variances
	 * @param sums taken further
	 */
	void add(int row, double[] counts, double[] variances, BlockSums sums);

	/** As {@link #add}, without variances. */
	void addSignal(int row, double[] counts, BlockSums sums);

	/**
	 * Adds the scatter of a row's counts about the mean of their bins to the variances.
	 *
	 * @param counts counts of the row's pixels
	 * @param usable whether each pixel takes part in this frame; null if all do
	 * @param means mean intensity of every bin
	 * @param squareWeights Σ w² (x − mean)² instead of Σ w (x − mean)²
	 */
	void addScatter(int row, double[] counts, boolean[] usable, double[] means, boolean squareWeights, BlockSums sums);

	/** Notes that a pixel is left out of this frame. */
	void remove(int row, int column, BlockSums sums);

	/** @return sum over all pixels of the weights in every bin */
	double[] normalization();

	/** @return sum over all pixels of the shares in every bin */
	double[] count();

	/** @return memory taken, bytes */
	long bytes();
}
