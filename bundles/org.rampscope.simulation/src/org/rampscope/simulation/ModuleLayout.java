/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.error.SettingsException;

/**
 * How a sensor is put together: modules one below the other, each of two rows of chips. Gaps lie half on either side of a
 * seam and cover pixels of the grid; there is none at the outer edges.
 *
 * @param moduleRows rows from seam to seam of modules, positive and even
 * @param chipPixels pixels from seam to seam of chips in both directions, positive
 * @param moduleGapPixels rows without signal between modules, not negative
 * @param chipGapPixels rows or columns without signal between chips, not negative
 */
public record ModuleLayout(int moduleRows, int chipPixels, int moduleGapPixels, int chipGapPixels) {

	public ModuleLayout {
		if (moduleRows < 2 || chipPixels < 1 || moduleGapPixels < 0 || chipGapPixels < 0 || moduleGapPixels >= moduleRows
				|| chipGapPixels >= chipPixels) {
			throw new SettingsException("modules", "modules of " + moduleRows + " rows, chips of " + chipPixels + " pixels, gaps of "
					+ moduleGapPixels + " and " + chipGapPixels + " pixels", "Give positive sizes and gaps smaller than what they divide");
		}
	}

	/** @return whether a pixel of a sensor of that many rows and columns lies in a gap */
	public boolean isGap(int row, int column, int rows, int columns) {
		return near(row, moduleRows, moduleGapPixels, rows) || near(row, chipPixels, chipGapPixels, rows)
				|| near(column, chipPixels, chipGapPixels, columns);
	}

	/** A gap of g pixels at the seam s covers s − ⌊g/2⌋ … s + ⌈g/2⌉ − 1. */
	private static boolean near(int index, int pitch, int gap, int size) {
		int seam = (index + gap / 2) / pitch * pitch;
		return seam > 0 && seam < size && index >= seam - gap / 2 && index < seam + (gap + 1) / 2;
	}
}
