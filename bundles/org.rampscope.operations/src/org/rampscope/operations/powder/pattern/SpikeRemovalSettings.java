/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link SpikeRemovalOperation}. */
public record SpikeRemovalSettings(
		@Setting(label = "Half width", unit = "bins", min = 1, max = 1000, help = "Reach of the neighbourhood: spikes up to about this wide go, peaks must be wider. Half a peak's width at half maximum is a good choice.") int halfWidth,
		@Setting(label = "Threshold", min = 1, max = 1000, help = "How many robust standard deviations of its neighbourhood a value must stand out to be replaced by the median. Small values also cut the tops of peaks.") double threshold) {

	public static final SpikeRemovalSettings DEFAULT = new SpikeRemovalSettings(4, 8);
}
