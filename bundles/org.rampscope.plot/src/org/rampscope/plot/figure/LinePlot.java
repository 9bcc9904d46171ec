/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;

import org.rampscope.plot.Interval;

/**
 * What a plot of lines or points shows, whatever draws it.
 *
 * @param title what it is; may be empty
 * @param xTitle title of the horizontal axis, with its unit
 * @param yTitle title of the vertical axis, with its unit
 * @param x the part of the horizontal axis that is shown
 * @param y the part of the vertical axis that is shown
 * @param curves the lines and points, from the one drawn first to the one drawn over all others
 * @param naming where the curves' names are written
 * @param cursor where the cursor stands horizontally; NaN for none
 * @param tickRows rows of ticks at the bottom, over the curves
 * @param marks named positions on the horizontal axis
 * @param wholeX whether the horizontal axis counts, so that it is marked at whole numbers only
 */
public record LinePlot(String title, String xTitle, String yTitle, Interval x, Interval y, List<Curve> curves, Naming naming,
		double cursor, List<TickRow> tickRows, List<Mark> marks, boolean wholeX) {

	private static final double MARGIN = 0.05;
	/** Share of the height that a row of ticks needs, in a plot of usual size. */
	private static final double TICK_ROOM = 0.07;

	/** Where the curves' names are written. */
	public enum Naming {
		NONE,
		/** At the right end of each: for patterns above each other. */
		ENDS,
		/** In a row above the plot: for curves that cross. */
		LEGEND
	}

	/**
	 * A named position on the horizontal axis.
	 *
	 * @param x where
	 * @param name its name
	 * @param argb colour of its line
	 */
	public record Mark(double x, String name, int argb) {
	}

	public LinePlot {
		curves = List.copyOf(curves);
		tickRows = List.copyOf(tickRows);
		marks = List.copyOf(marks);
	}

	/** A plot without ticks and marks; parameters as above. */
	public LinePlot(String title, String xTitle, String yTitle, Interval x, Interval y, List<Curve> curves, Naming naming, double cursor) {
		this(title, xTitle, yTitle, x, y, curves, naming, cursor, List.of(), List.of(), false);
	}

	/** @return this with rows of ticks, and room below the curves for them */
	public LinePlot withTicks(List<TickRow> rows) {
		Interval with = rows.isEmpty() ? y : new Interval(y.low() - TICK_ROOM * rows.size() * y.length(), y.high());
		return new LinePlot(title, xTitle, yTitle, x, with, curves, naming, cursor, rows, marks, wholeX);
	}

	/** @return this with marks */
	public LinePlot withMarks(List<Mark> newMarks) {
		return new LinePlot(title, xTitle, yTitle, x, y, curves, naming, cursor, tickRows, newMarks, wholeX);
	}

	/** @return this with a horizontal axis that counts */
	public LinePlot counting() {
		return new LinePlot(title, xTitle, yTitle, x, y, curves, naming, cursor, tickRows, marks, true);
	}

	/**
	 * @param curves lines
	 * @return from the lowest to the highest of what is drawn of them, bands included, with a margin; 0 to 1 where there is nothing
	 */
	public static Interval range(List<Curve> curves) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (Curve curve : curves) {
			for (int i = 0; i < curve.y().length; i++) {
				if (Double.isFinite(curve.y()[i])) {
					low = Math.min(low, curve.drawn(i) - curve.sigma(i));
					high = Math.max(high, curve.drawn(i) + curve.sigma(i));
				}
			}
		}
		return Interval.around(low, high, MARGIN);
	}
}
