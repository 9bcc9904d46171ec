/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

/**
 * Colours of a figure, ARGB.
 *
 * @param background behind everything
 * @param foreground texts and axes
 * @param muted what is there but should not catch the eye: grids, hatching
 * @param missing where a map has no intensity
 * @param cursor the cursor on a map
 * @param accent marked ranges and lines that stand for the selection
 */
public record FigureTheme(int background, int foreground, int muted, int missing, int cursor, int accent) {

	/** Dark on white, as on paper. */
	public static final FigureTheme LIGHT = new FigureTheme(0xffffffff, 0xff202020, 0xff9a9a9a, 0xffd9d9d9, 0xffd55e00, 0xff0072b2);

	/** Light on dark, for the hutch at night. */
	public static final FigureTheme DARK = new FigureTheme(0xff2f2f2f, 0xffe4e4e4, 0xff7c7f86, 0xff3c3f44, 0xffff9d4d, 0xff56b4e9);
}
