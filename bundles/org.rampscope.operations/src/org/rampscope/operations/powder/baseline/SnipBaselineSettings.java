/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link SnipBaselineOperation}. */
public record SnipBaselineSettings(
		@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; about the width of the widest peak at its foot. Smaller windows cut into peaks, larger ones cut through a curved background.") double halfWidth) {

	public static final SnipBaselineSettings DEFAULT = new SnipBaselineSettings(3.5);
}
