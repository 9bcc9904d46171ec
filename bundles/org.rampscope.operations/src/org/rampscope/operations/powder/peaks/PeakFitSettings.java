/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link PeakFitOperation}. NaN (null in JSON) means: not set. */
public record PeakFitSettings(
		@Setting(label = "From", help = "Smallest position looked at, in the unit of the axis. Not set: the beginning.") double lower,
		@Setting(label = "To", help = "Largest position looked at. Not set: the end.") double upper,
		@Setting(label = "Significance", min = 2, max = 1000, help = "Smallest prominence of a peak in units of the noise.") double significance,
		@Setting(label = "Smallest prominence", min = 0, max = 1e12, help = "Smallest prominence in the pattern's own units; 0: none.") double minimumProminence,
		@Setting(label = "Narrowest peak", unit = "%", min = 0.001, max = 5, help = "Of the pattern's length; what is narrower at half height is a spike.") double narrowest,
		@Setting(label = "Widest peak", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; what is wider at half height is background.") double widest,
		@Setting(label = "Window", unit = "widths", min = 0.5, max = 20, help = "How far a fit reaches to either side of a peak, in its widths at half height. Peaks whose windows overlap are fitted together.") double window,
		@Setting(label = "Fitted together", min = 1, max = 20, help = "Most peaks fitted together.") int together,
		@Setting(label = "Most peaks", min = 1, max = 1000, help = "How many peaks of a pattern are kept: the highest ones. Patterns with fewer are filled with NaN.") int mostPeaks) {

	public static final PeakFitSettings DEFAULT = new PeakFitSettings(Double.NaN, Double.NaN, 8, 0, 0.3, 6, 2, 6, 40);
}
