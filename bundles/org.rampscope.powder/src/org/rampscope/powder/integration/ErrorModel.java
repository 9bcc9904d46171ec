/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

/**
 * Where the uncertainty of a bin comes from. In all of them sigma = √(sum of variances) / sum of normalisations; a pixel shared
 * among bins gives each the square of its share of the variance.
 */
public enum ErrorModel {

	/** No uncertainty. */
	NONE,

	/** Counting statistics: the variance of a pixel is max(counts, 1). For raw counts only. */
	POISSON,

	/**
	 * Scatter about the ring as pyFAI 0.21 has it: Σ w (x − mean)² with x = signal / w and w the pixel's normalisation. Shows texture
	 * and spots, too.
	 */
	AZIMUTHAL,

	/** Scatter about the ring as the variance of a weighted mean: Σ w² (x − mean)². */
	AZIMUTHAL_WEIGHTED_MEAN,

	/**
	 * Per bin the larger of {@link #POISSON} and {@link #AZIMUTHAL_WEIGHTED_MEAN}: counting statistics is the floor, texture and spots
	 * can only add to it.
	 */
	HYBRID,

	/** The variance of every pixel is given together with the frame. */
	GIVEN
}
