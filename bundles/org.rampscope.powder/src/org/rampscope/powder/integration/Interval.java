/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import org.rampscope.core.error.GeometryException;

/**
 * A range of an axis.
 *
 * @param lower lower end, included
 * @param upper upper end, greater than the lower one
 */
public record Interval(double lower, double upper) {

	public Interval {
		if (!(upper > lower) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
			throw new GeometryException("range from " + lower + " to " + upper + " is empty",
					"Give two finite numbers, the smaller one first");
		}
	}

	/** @return upper − lower */
	public double width() {
		return upper - lower;
	}

	/** @return whether lower ≤ value &lt; upper */
	public boolean contains(double value) {
		return value >= lower && value < upper;
	}
}
