/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link RollingBallBaselineOperation}. */
public record RollingBallBaselineSettings(
		@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; reach of minimum and maximum: at least half the width of the widest peak at its foot.") double halfWidth,
		@Setting(label = "Smoothing", unit = "%", min = 0, max = 50, help = "Of the pattern's length; reach of the mean that smooths the envelope. 0: none.") double smoothing) {

	public static final RollingBallBaselineSettings DEFAULT = new RollingBallBaselineSettings(3.5, 1.5);
}
