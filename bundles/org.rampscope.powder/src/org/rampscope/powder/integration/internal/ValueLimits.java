/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Which counts are usable: minimum ≤ counts &lt; saturation. NaN is not.
 *
 * @param minimum smallest usable value
 * @param saturation smallest value that is too large
 */
record ValueLimits(double minimum, double saturation) {

	boolean isUsable(double value) {
		return value >= minimum && value < saturation;
	}
}
