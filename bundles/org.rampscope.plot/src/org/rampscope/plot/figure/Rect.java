/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

/**
 * A rectangle of pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param width width, not negative
 * @param height height, not negative
 */
public record Rect(int x, int y, int width, int height) {

	/** A rectangle no pixel is in. */
	public static final Rect NONE = new Rect(0, 0, 0, 0);

	/** @return the first column right of it */
	public int right() {
		return x + width;
	}

	/** @return the first row below it */
	public int bottom() {
		return y + height;
	}

	/** @return whether there is nothing in it */
	public boolean isEmpty() {
		return width <= 0 || height <= 0;
	}

	/** @return whether the pixel lies in it */
	public boolean contains(int px, int py) {
		return px >= x && px < right() && py >= y && py < bottom();
	}
}
