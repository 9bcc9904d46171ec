/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;

import org.rampscope.plot.ColourMap;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;

/**
 * The bar that says which colour is which value.
 *
 * @param mapping which brightness a value gets
 * @param colours which colour a brightness gets
 * @param title title of its axis; may be empty
 */
public record ColourBar(IntensityMapping mapping, ColourMap colours, String title) {

	/** Width of the bar in pixels. */
	public static final int WIDTH = 14;

	/** @return the room right of the bar for its axis */
	public int sideRoom(AxisPainter axes, int height) {
		return axes.sideRoom(Ticks.intensity(mapping, axes.fitting(height)));
	}

	/**
	 * @param drawing where to
	 * @param bar where the bar lies
	 * @param right the column behind its axis and title
	 * @param foreground ARGB of texts and lines
	 */
	public void paint(Drawing drawing, Rect bar, int right, int foreground) {
		int[] shades = new int[bar.height()];
		for (int row = 0; row < shades.length; row++) {
			shades[row] = colours.argb(1 - (row + 0.5) / shades.length);
		}
		drawing.image(new Raster(1, shades.length, shades), bar);
		drawing.outline(bar, foreground);
		AxisPainter axes = new AxisPainter(drawing, foreground);
		List<Tick> ticks = Ticks.intensity(mapping, axes.fitting(bar.height()));
		axes.right(bar, new Interval(0, 1), ticks, title, right);
	}
}
