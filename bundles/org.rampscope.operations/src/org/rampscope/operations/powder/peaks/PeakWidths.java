/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import org.rampscope.powder.peaks.PeakFinder;

/** Widths of peaks that are given relative to the length of a pattern, so that they do not depend on the number of bins. */
public final class PeakWidths {

	/** In per cent of the pattern: what is wider at half height is no line of a pressure marker. */
	public static final double WIDEST_LINE_PERCENT = 6;

	/** A peak needs this many bins at half height to be told from a spike. */
	private static final double FEWEST_BINS = 2;

	private PeakWidths() {
		// a function
	}

	/**
	 * @param significance smallest prominence in units of the noise
	 * @param minimumProminence smallest prominence in the pattern's units
	 * @param narrowestPercent smallest width at half height in per cent of the pattern
	 * @param widestPercent largest width
	 * @param bins length of the patterns
	 */
	public static PeakFinder finder(double significance, double minimumProminence, double narrowestPercent, double widestPercent, int bins) {
		double narrowest = Math.max(FEWEST_BINS, bins * narrowestPercent / 100);
		return new PeakFinder(significance, minimumProminence, narrowest, Math.max(narrowest + 1, bins * widestPercent / 100));
	}
}
