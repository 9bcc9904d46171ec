/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link FrameAveragingOperation}. */
public record FrameAveragingSettings(
		@Setting(label = "Frames per mean", unit = "frames", min = 0, max = 1e9, help = "How many consecutive frames become one; the last mean may have fewer. 0: all frames of the ramp become one.") int frames) {

	public static final FrameAveragingSettings DEFAULT = new FrameAveragingSettings(2);
}
