/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/** What the pixels of a picture show. */
final class Pixels {

	private Pixels() {
		// functions
	}

	/** @return how many different colours there are in a part of a picture */
	static long colours(ImageData picture, int x, int y, int width, int height) {
		Set<Integer> colours = new HashSet<>();
		for (int row = y; row < y + height; row++) {
			for (int column = x; column < x + width; column++) {
				colours.add(rgb(picture, column, row));
			}
		}
		return colours.size();
	}

	/** @return the colour of a pixel as RRGGBB */
	static int rgb(ImageData picture, int x, int y) {
		RGB rgb = picture.palette.getRGB(picture.getPixel(x, y));
		return rgb.red << 16 | rgb.green << 8 | rgb.blue;
	}
}
