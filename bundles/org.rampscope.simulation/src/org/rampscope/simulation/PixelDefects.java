/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.error.SettingsException;

/**
 * What is wrong with pixels of a frame. Dead and hot pixels are always in the mask.
 *
 * @param deadShare share of pixels that count nothing, 0 … 0.5
 * @param hotShare share of pixels that count far too much, 0 … 0.5
 * @param fewestSpots fewest reflections of the diamond anvils, not negative
 * @param mostSpots most of them, not below the fewest
 * @param spotSigmaUm smallest standard deviation of such a spot in micrometres, positive; the largest is twice that
 * @param spotCounts counts that a spot would have in its middle if the detector did not saturate, not negative
 * @param maskSpots whether the mask covers the spots, as somebody would have seen to before the experiment
 */
public record PixelDefects(double deadShare, double hotShare, int fewestSpots, int mostSpots, double spotSigmaUm, double spotCounts,
		boolean maskSpots) {

	/** Nothing is wrong. */
	public static final PixelDefects NONE = new PixelDefects(0, 0, 0, 0, 1, 0, false);

	/** What a well-kept detector behind a diamond anvil cell shows. */
	public static final PixelDefects TYPICAL = new PixelDefects(5e-4, 1e-4, 5, 10, 110, 1e4, true);

	public PixelDefects {
		if (!(deadShare >= 0 && deadShare <= 0.5) || !(hotShare >= 0 && hotShare <= 0.5)) {
			throw new SettingsException("defects", "shares are " + deadShare + " dead and " + hotShare + " hot", "Give 0 to 0.5");
		}
		if (fewestSpots < 0 || mostSpots < fewestSpots || !(spotSigmaUm > 0) || !(spotCounts >= 0) || Double.isInfinite(spotCounts)) {
			throw new SettingsException("defects", fewestSpots + " to " + mostSpots + " spots of " + spotSigmaUm + " µm and " + spotCounts
					+ " counts", "Give zero or more spots, a positive width and counts of at least 0");
		}
	}

	/** @return this with the spots in the mask or not */
	public PixelDefects withMaskSpots(boolean mask) {
		return new PixelDefects(deadShare, hotShare, fewestSpots, mostSpots, spotSigmaUm, spotCounts, mask);
	}
}
