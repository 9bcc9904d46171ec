/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import org.rampscope.core.error.SettingsException;

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
	 * can only add to it. Where variances come with the frame, because it was corrected, they are the floor.
	 */
	HYBRID,

	/** The variance of every pixel is given together with the frame. */
	GIVEN;

	/** Refuses frames without variances where they are needed. */
	void requireNoVariances() {
		if (this == GIVEN) {
			throw new SettingsException(SETTING, "says that variances are given, and none came with the frame",
					"Give a variance per pixel, or choose another error model");
		}
	}

	/** Refuses variances where they would not be looked at. */
	void requireUseOfVariances() {
		if (this != GIVEN && this != HYBRID) {
			throw new SettingsException(SETTING, "is " + this + ", and variances came with the frame", "Choose the error model GIVEN or HYBRID");
		}
	}

	private static final String SETTING = "powder.integrate/errorModel";
}
