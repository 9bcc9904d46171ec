/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link PeakTrackOperation}. */
public record PeakTrackSettings(
		@Setting(label = "Largest step", unit = "widths", min = 0.01, max = 100, help = "How far from where its track leads a peak may lie in the next frame, in typical widths of the ramp's peaks.") double largestStep,
		@Setting(label = "Largest gap", unit = "frames", min = 0, max = 10000, help = "For how many frames a peak may be missed before its track ends.") int largestGap,
		@Setting(label = "Split distance", unit = "widths", min = 0, max = 100, help = "A track born this near to another one is said to have split from it.") double splitDistance,
		@Setting(label = "Fewest frames", unit = "frames", min = 1, max = 100000, help = "Tracks seen in fewer frames are dropped.") int fewestFrames) {

	public static final PeakTrackSettings DEFAULT = new PeakTrackSettings(0.6, 3, 2.5, 4);
}
