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
 * @param tickRows rows of ticks at the bottom, over the curves
 */
public record LinePlot(String title, String xTitle, String yTitle, Interval x, Interval y, List<Curve> curves, boolean named,
		double cursor, List<TickRow> tickRows) {

	private static final double MARGIN = 0.05;
	/** Share of the height that a row of ticks needs, in a plot of usual size. */
	private static final double TICK_ROOM = 0.07;

	public LinePlot {
		curves = List.copyOf(curves);
		tickRows = List.copyOf(tickRows);
	}

	/** A plot without ticks; parameters as above. */
	public LinePlot(String title, String xTitle, String yTitle, Interval x, Interval y, List<Curve> curves, boolean named, double cursor) {
		this(title, xTitle, yTitle, x, y, curves, named, cursor, List.of());
	}

	/** @return this with rows of ticks, and room below the curves for them */
	public LinePlot withTicks(List<TickRow> rows) {
		return new LinePlot(title, xTitle, yTitle, x, rows.isEmpty() ? y : new Interval(y.low() - TICK_ROOM * rows.size() * y.length(),
				y.high()),
				curves, named, cursor, rows);
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
