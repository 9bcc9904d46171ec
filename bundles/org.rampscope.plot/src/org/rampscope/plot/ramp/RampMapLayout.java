/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.plot.figure.Rect;

/**
 * Where the parts of the figure of a ramp lie: heatmap, class strips, pressure strip and colour bar side by side, of one height.
 *
 * @param size the whole figure
 * @param heatmap the map of intensities
 * @param strips one per class track
 * @param pressure the curve of the pressure; empty where it is not shown
 * @param colourBar the bar that says which colour is which intensity
 */
public record RampMapLayout(Rect size, Rect heatmap, List<Rect> strips, Rect pressure, Rect colourBar) {

	private static final int TOP = 30;
	private static final int GAP = 8;
	private static final int STRIP = 20;
	private static final int BAR = 14;
	private static final int PRESSURE = 96;
	/** Narrower than this a map gives way to nothing else. */
	private static final int LEAST_MAP = 160;

	public RampMapLayout {
		strips = List.copyOf(strips);
	}

	/**
	 * @param width width of the figure
	 * @param height height of the figure
	 * @param left room left of the map for its axis
	 * @param bottom room below the map for its axis and the names of the strips
	 * @param right room right of the colour bar for its axis
	 * @param tracks number of class strips
	 * @param withPressure whether the pressure is known; left out all the same where the figure is narrow
	 */
	static RampMapLayout of(int width, int height, int left, int bottom, int right, int tracks, boolean withPressure) {
		int plotHeight = Math.max(1, height - TOP - bottom);
		int x = width - right - BAR;
		Rect bar = new Rect(x, TOP, BAR, plotHeight);
		x -= 2 * GAP;
		Rect pressure = Rect.NONE;
		int stripsWidth = tracks * (STRIP + GAP);
		if (withPressure && x - PRESSURE - GAP - stripsWidth - left >= LEAST_MAP) {
			pressure = new Rect(x - PRESSURE, TOP, PRESSURE, plotHeight);
			x = pressure.x() - GAP;
		}
		List<Rect> strips = new ArrayList<>();
		for (int i = 0; i < tracks; i++) {
			strips.add(new Rect(x - (tracks - i) * STRIP - (tracks - i - 1) * GAP, TOP, STRIP, plotHeight));
		}
		x -= stripsWidth;
		return new RampMapLayout(new Rect(0, 0, width, height), new Rect(left, TOP, Math.max(1, x - left), plotHeight), strips,
				pressure, bar);
	}
}
