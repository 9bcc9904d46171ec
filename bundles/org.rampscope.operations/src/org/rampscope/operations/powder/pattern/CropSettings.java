/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link CropOperation}. NaN (null in JSON) means: not set. */
public record CropSettings(
		@Setting(label = "From", help = "Smallest position kept, in the unit of the axis. Not set: the beginning.") double lower,
		@Setting(label = "To", help = "Largest position kept, in the unit of the axis. Not set: the end.") double upper) {

	public static final CropSettings DEFAULT = new CropSettings(Double.NaN, Double.NaN);
}
