/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link FrameBackgroundOperation}. */
public record FrameBackgroundSettings(
		@Setting(label = "First frame", min = 0, max = 1e9, help = "First of the frames whose mean is subtracted, counted from 0 in the ramp.") int first,
		@Setting(label = "Last frame", min = 0, max = 1e9, help = "Last of these frames.") int last,
		@Setting(label = "Scale", min = -1e12, max = 1e12, help = "The mean is multiplied by this before it is subtracted.") double scale) {

	public static final FrameBackgroundSettings DEFAULT = new FrameBackgroundSettings(0, 0, 1);
}
