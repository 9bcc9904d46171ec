/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.ramp.DisplayState;

class DetectorImageTest {

	private static final int MISSING = 0xff123456;

	/** A ring one pixel wide must be seen in a picture a tenth as large, and nowhere twice. */
	@Test
	void thinLinesAreSeenInSmallPictures() {
		double[] counts = new double[100 * 100];
		for (int row = 0; row < 100; row++) {
			counts[row * 100 + 37] = 1000;
		}
		counts[5 * 100 + 5] = Double.NaN;
		DetectorImage image = DetectorImage.of(0, DatasetFactory.createFromObject(DoubleDataset.class, counts, 100, 100), null);
		Raster small = image.raster(DisplayState.DEFAULT, MISSING, PixelView.whole(100, 100), 10, 10);
		int line = DisplayState.DEFAULT.colours().argb(1);
		for (int y = 0; y < 10; y++) {
			for (int x = 0; x < 10; x++) {
				assertEquals(x == 3, small.argb()[y * 10 + x] == line, "column " + x);
			}
		}
		assertEquals(0, Arrays.stream(small.argb()).filter(argb -> argb == MISSING).count(), "one pixel of many does not hide the others");
	}

	/** Magnified, every pixel of the detector fills a square, and what lies beyond is missing. */
	@Test
	void pixelsAreSquaresWhereTheyAreLarge() {
		DetectorImage image = DetectorImage.of(0, DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 0, 4, Double.NaN, 4 }, 2, 2), null);
		Raster large = image.raster(DisplayState.DEFAULT, MISSING, new PixelView(0, 0, 2, 4), 12, 6);
		int dark = DisplayState.DEFAULT.colours().argb(0);
		int bright = DisplayState.DEFAULT.colours().argb(1);
		assertEquals(Arrays.toString(new int[] { dark, dark, dark, bright, bright, bright, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING }),
				Arrays.toString(Arrays.copyOf(large.argb(), 12)));
		assertEquals(MISSING, large.argb()[4 * 12]);
	}
}
