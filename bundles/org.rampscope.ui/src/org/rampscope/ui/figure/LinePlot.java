/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

import java.util.List;

import org.rampscope.plot.Interval;

/**
 * What a plot of lines shows, whatever draws it.
 *
 * @param title what it is; may be empty
 * @param xTitle title of the horizontal axis, with its unit
 * @param yTitle title of the vertical axis, with its unit
 * @param x the part of the horizontal axis that is shown
 * @param y the part of the vertical axis that is shown
 * @param curves the lines
 * @param named whether the curves' names are written at their ends
 * @param cursor where the cursor stands horizontally; NaN for none
 */
public record LinePlot(String title, String xTitle, String yTitle, Interval x, Interval y, List<Curve> curves, boolean named,
		double cursor) {

	private static final double MARGIN = 0.05;

	public LinePlot {
		curves = List.copyOf(curves);
	}

	/**
	 * @param curves lines
	 * @return from the lowest to the highest of their values, with a margin; 0 to 1 where there is none
	 */
	public static Interval range(List<Curve> curves) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (Curve curve : curves) {
			for (double value : curve.y()) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
		if (low > high) {
			return new Interval(0, 1);
		}
		double free = high > low ? MARGIN * (high - low) : 1;
		return new Interval(low - free, high + free);
	}
}
