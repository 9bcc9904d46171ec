/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link BrucknerBaselineOperation}. */
public record BrucknerBaselineSettings(
		@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; reach of the mean: about the width of a peak at its foot.") double halfWidth,
		@Setting(label = "Iterations", min = 1, max = 10000, help = "Passes; more let the baseline sink deeper below peaks.") int iterations) {

	public static final BrucknerBaselineSettings DEFAULT = new BrucknerBaselineSettings(2.5, 80);
}
