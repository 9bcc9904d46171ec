/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.Optional;

import org.rampscope.core.CountRange;
import org.rampscope.core.PixelMask;
import org.rampscope.powder.integration.IntegrationSettings;

/** Which pixels an integration leaves out. */
public enum Masking {

	/** Gaps, every pixel that the mask flags for whatever reason, negative and saturated pixels. */
	ALL,

	/** Gaps and negative pixels: what the detector marks in the data, but not what only its mask says (noisy, dead, …). */
	MARKED,

	/** No pixel, not even gaps: as programs do that are not given a mask. */
	NONE;

	/**
	 * @param mask mask of the detector
	 * @return the part of it to use
	 */
	Optional<PixelMask> of(Optional<PixelMask> mask) {
		return switch (this) {
		case ALL -> mask;
		case MARKED -> mask.map(Masking::gapsOnly);
		case NONE -> Optional.empty();
		};
	}

	/**
	 * @param settings settings of the integration
	 * @param range which values of the frames are data
	 * @param saturationCounts value at and above which a pixel is saturated; NaN where unknown
	 * @return the settings with limits to the values used
	 */
	IntegrationSettings limit(IntegrationSettings settings, CountRange range, double saturationCounts) {
		return switch (this) {
		case ALL -> settings.withUsableCounts(range.least(), Double.isNaN(saturationCounts) ? range.below() : Math.min(saturationCounts, range.below()));
		case MARKED -> settings.withUsableCounts(range.least(), range.below());
		case NONE -> settings.withUsableCounts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
		};
	}

	private static PixelMask gapsOnly(PixelMask mask) {
		int[] bits = new int[mask.bits().getSize()];
		for (int i = 0; i < bits.length; i++) {
			bits[i] = mask.bits().getAbs(i) & PixelMask.GAP;
		}
		return PixelMask.of(bits, mask.rows(), mask.columns());
	}
}
