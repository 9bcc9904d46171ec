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

	/** Looks at extremes only, since nearly all rows are clean and extremes are found by vector code. */
	boolean allUsable(double[] values) {
		double smallest = values[0];
		double largest = values[0];
		for (double value : values) {
			smallest = Math.min(smallest, value);
			largest = Math.max(largest, value);
		}
		return isUsable(smallest) && isUsable(largest);
	}
}
