/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.IntensityScale;

class HeatmapFigureTest {

	/** Each cell has its colour where the axes say it is, the first row at the bottom; what is not known is grey. */
	@Test
	void cellsLieWhereTheAxesSay() throws IOException {
		DoubleDataset values = DatasetFactory.createFromObject(DoubleDataset.class, new double[][] { { 0, 1 }, { 2, Double.NaN }, { 4, 3 } });
		HeatmapFigure figure = new HeatmapFigure("", HeatmapPyramid.of(values, Progress.NONE),
				new HeatmapFigure.Axis(CellEdges.around(10, 20), "x (mm)", false), new HeatmapFigure.Axis(CellEdges.around(0, 1, 2), "row", true),
				new IntensityMapping(IntensityScale.LINEAR, 0, 4), ColourMap.VIRIDIS, FigureTheme.LIGHT);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(ImageDrawing.png(figure, 400, 300, 1)));
		int left = first(image, 100, ColourMap.VIRIDIS.argb(1));
		int right = first(image, 100, ColourMap.VIRIDIS.argb(0.75));
		assertTrue(left > 0 && right > left + 50, left + " and " + right);
		int high = 0;
		while (image.getRGB(left + 5, high) != ColourMap.VIRIDIS.argb(1)) {
			high++;
		}
		int low = 299;
		while (image.getRGB(left + 5, low) != ColourMap.VIRIDIS.argb(0)) {
			low--;
		}
		int cell = (low - high) / 3;
		assertEquals(ColourMap.VIRIDIS.argb(0.5), image.getRGB(left + 5, low - cell - cell / 2));
		assertEquals(ColourMap.VIRIDIS.argb(0.25), image.getRGB(right + 5, low - cell / 2));
		assertEquals(FigureTheme.LIGHT.missing(), image.getRGB(right + 5, low - cell - cell / 2));
	}

	private static int first(BufferedImage image, int row, int argb) {
		for (int x = 0; x < image.getWidth(); x++) {
			if (image.getRGB(x, row - 50) == argb) {
				return x;
			}
		}
		return -1;
	}
}
