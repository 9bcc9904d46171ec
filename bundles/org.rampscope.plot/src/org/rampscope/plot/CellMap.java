/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Which cells each pixel shows. The arrays are taken over and must not be modified.
 *
 * @param first first cell of each pixel; −1 for a pixel beyond the axis
 * @param end the cell after the last; −1 for a pixel beyond the axis
 */
public record CellMap(int[] first, int[] end) {

	/** @return the number of pixels */
	public int pixels() {
		return first.length;
	}

	/** @return the mean number of cells a pixel shows; 0 where no pixel shows any */
	public double cellsPerPixel() {
		long cells = 0;
		int showing = 0;
		for (int pixel = 0; pixel < first.length; pixel++) {
			if (first[pixel] >= 0) {
				cells += end[pixel] - first[pixel];
				showing++;
			}
		}
		return showing == 0 ? 0 : (double) cells / showing;
	}
}
