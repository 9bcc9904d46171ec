/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

/**
 * A picture.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param argb pixels row by row from the top left; taken over, must not be modified
 */
public record Raster(int width, int height, int[] argb) {

	public Raster {
		if (argb.length != Math.multiplyExact(width, height)) {
			throw new IllegalArgumentException(argb.length + " pixels for " + width + " by " + height);
		}
	}
}
