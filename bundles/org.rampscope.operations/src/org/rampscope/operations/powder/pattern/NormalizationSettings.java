/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.correction.Normalization;

/** Settings of {@link NormalizationOperation}. NaN (null in JSON) means: not set. */
public record NormalizationSettings(
		@Setting(label = "Method", help = "MIN_MAX: to 0 … 1; MAXIMUM: to a maximum of 1; SUM: to a sum of 1; STANDARD: to mean 0 and standard deviation 1; LENGTH: to a Euclidean length of 1; NONE: as it is.") Normalization method,
		@Setting(label = "From", help = "Start of the range, in the unit of the axis, that determines the scale, such as a line of the calibrant. Not set: the whole pattern.") double lower,
		@Setting(label = "To", help = "End of that range. Not set: the whole pattern.") double upper) {

	public static final NormalizationSettings DEFAULT = new NormalizationSettings(Normalization.MAXIMUM, Double.NaN, Double.NaN);
}
