/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.selection;

/**
 * A range of radial positions in the unit of the ramp's own axis.
 *
 * @param from lower end
 * @param to upper end, not below the lower
 */
public record RadialRange(double from, double to) {

	public RadialRange {
		if (!(from <= to)) {
			throw new IllegalArgumentException("radial range " + from + " to " + to);
		}
	}

	/** @return the range from the smaller to the larger of two positions */
	public static RadialRange between(double one, double other) {
		return new RadialRange(Math.min(one, other), Math.max(one, other));
	}
}
