/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

/** A surface figures are painted on. Colours are ARGB; positions are pixels from the top left. */
public interface Drawing {

	/** Which point of a text lies at the given position, horizontally. */
	enum Align {
		LEFT, CENTRE, RIGHT
	}

	/** Fills a rectangle. */
	void fill(Rect area, int argb);

	/** Draws the border of a rectangle, one pixel wide, on its outermost pixels. */
	void outline(Rect area, int argb);

	/** Draws a straight line. */
	void line(double x1, double y1, double x2, double y2, double width, int argb);

	/**
	 * Draws a line through points.
	 *
	 * @param xy x and y of each point in turn
	 */
	void polyline(double[] xy, double width, int argb);

	/** Fills a polygon; points as in {@link #polyline}. */
	void polygon(double[] xy, int argb);

	/** Writes text whose vertical middle is at y. */
	void text(String text, double x, double y, Align align, int argb);

	/**
	 * Writes text from bottom to top; its horizontal middle is at x, its vertical middle (CENTRE), lower (LEFT) or upper end
	 * (RIGHT) at y.
	 */
	void verticalText(String text, double x, double y, Align align, int argb);

	/**
	 * Draws a picture.
	 *
	 * @param raster the picture
	 * @param area where it goes, stretched to fill it
	 */
	void image(Raster raster, Rect area);

	/** Draws only inside the area until {@link #unclip()}. */
	void clip(Rect area);

	/** Draws everywhere again. */
	void unclip();

	/** @return the width of a text */
	double textWidth(String text);

	/** @return the height of a line of text */
	double textHeight();

	/** @return the corners of a polygon that looks like a disc; closed, so that it can be drawn as a line as well */
	static double[] circle(double x, double y, double radius) {
		int corners = 16;
		double[] xy = new double[2 * (corners + 1)];
		for (int i = 0; i <= corners; i++) {
			xy[2 * i] = x + radius * Math.cos(2 * Math.PI * i / corners);
			xy[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / corners);
		}
		return xy;
	}
}
