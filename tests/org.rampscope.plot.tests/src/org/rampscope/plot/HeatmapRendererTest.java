/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.progress.Progress;

class HeatmapRendererTest {

	private static final int MISSING = 0xff123456;
	private static final IntensityMapping MAPPING = new IntensityMapping(IntensityScale.LINEAR, 0, 1);

	@Test
	void drawsTheFirstFrameAtTheBottom() {
		int[] pixels = render(new double[] { 0, 0, 1, 1 }, 2, 2, 2, 2, Reduction.MEAN);
		int dark = ColourMap.GREY.argb(0);
		int bright = ColourMap.GREY.argb(1);
		assertEquals(Arrays.toString(new int[] { bright, bright, dark, dark }), Arrays.toString(pixels));
	}

	@Test
	void gapsAndWhatLiesBeyondAreMissing() {
		int[] pixels = render(new double[] { Double.NaN, 0.5 }, 1, 2, 2, 1, Reduction.MEAN);
		assertEquals(MISSING, pixels[0]);
		assertEquals(ColourMap.GREY.argb(0.5), pixels[1]);
		HeatmapPyramid pyramid = HeatmapPyramid.of(Matrix.of(new double[] { 1 }, 1, 1), Progress.NONE);
		CellEdges one = CellEdges.around(0);
		int[] wide = renderer(pyramid, Reduction.MEAN).render(one.map(new Interval(-1.5, 1.5), 3), one.map(one.extent(), 1), () -> false);
		assertEquals(Arrays.toString(new int[] { MISSING, ColourMap.GREY.argb(1), MISSING }), Arrays.toString(wide));
	}

	/** Ten thousand frames with one bright pixel: the maximum shows it, wherever it is and however small the picture. */
	@Test
	void maximumLosesNoPeak() {
		Random random = new Random(3);
		for (int trial = 0; trial < 50; trial++) {
			double[] values = new double[1000 * 97];
			int row = random.nextInt(1000);
			int column = random.nextInt(97);
			values[row * 97 + column] = 1;
			int[] pixels = render(values, 1000, 97, 31, 40, Reduction.MAXIMUM);
			long bright = Arrays.stream(pixels).filter(p -> p == ColourMap.GREY.argb(1)).count();
			assertTrue(bright >= 1 && bright <= 4, "trial " + trial + ": " + bright + " pixels show the peak");
		}
	}

	/** The mean brightness of the picture is that of the data, at every size at which pixels hold several cells. */
	@Test
	void meanIsKept() {
		Random random = new Random(4);
		double[] values = new double[512 * 256];
		double sum = 0;
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextDouble();
			sum += values[i];
		}
		for (int size : new int[] { 64, 128, 256 }) {
			int[] pixels = render(values, 512, 256, size / 2, size, Reduction.MEAN);
			double brightness = Arrays.stream(pixels).mapToDouble(argb -> 1 - (argb & 0xff) / 255.0).average().orElseThrow();
			assertEquals(sum / values.length, brightness, 0.003, "size " + size);
		}
	}

	@ParameterizedTest
	@EnumSource(Reduction.class)
	void aConstantMapIsOneColour(Reduction reduction) {
		double[] values = new double[333 * 77];
		Arrays.fill(values, 0.25);
		int[] pixels = render(values, 333, 77, 20, 30, reduction);
		assertTrue(Arrays.stream(pixels).allMatch(p -> p == ColourMap.GREY.argb(0.25)));
	}

	/**
	 * Against the definition, cell by cell, with gaps of single cells, rows and columns, where pixels and blocks share their borders: as many
	 * rows as columns under a pixel, and many more.
	 */
	@ParameterizedTest
	@EnumSource(Reduction.class)
	void everyPixelIsTheReductionOfItsFiniteCells(Reduction reduction) {
		Random random = new Random(5);
		for (int trial = 0; trial < 40; trial++) {
			int perPixel = 1 << random.nextInt(4);
			int rowsPerPixel = perPixel << random.nextInt(6);
			int width = 3 + random.nextInt(10);
			int height = 3 + random.nextInt(10);
			int columns = width * perPixel;
			double[] values = new double[height * rowsPerPixel * columns];
			boolean withGaps = trial % 2 == 0;
			int emptyColumn = random.nextInt(columns);
			int emptyRow = random.nextInt(height * rowsPerPixel);
			for (int i = 0; i < values.length; i++) {
				boolean gap = withGaps && (random.nextInt(5) == 0 || i % columns == emptyColumn || i / columns == emptyRow);
				values[i] = gap ? random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY : random.nextDouble();
			}
			int[] pixels = render(values, height * rowsPerPixel, columns, width, height, reduction);
			for (int pixel = 0; pixel < pixels.length; pixel++) {
				int firstRow = (height - 1 - pixel / width) * rowsPerPixel;
				double expected = reduced(values, columns, firstRow, pixel % width * perPixel, rowsPerPixel, perPixel, reduction);
				int shade = Double.isNaN(expected) ? MISSING : ColourMap.GREY.argb(expected);
				// Blocks keep floats, which may fall on the other side of the border between two shades.
				assertTrue(Math.abs((shade & 0xff) - (pixels[pixel] & 0xff)) <= 1, "trial " + trial + ", pixel " + pixel);
			}
		}
	}

	private static double reduced(double[] values, int columns, int firstRow, int firstColumn, int height, int width, Reduction reduction) {
		DoubleStream finite = IntStream.range(0, height * width)
				.mapToDouble(i -> values[(firstRow + i / width) * columns + firstColumn + i % width]).filter(Double::isFinite);
		return switch (reduction) {
			case MEAN -> finite.average().orElse(Double.NaN);
			case MAXIMUM -> finite.max().orElse(Double.NaN);
			case MINIMUM -> finite.min().orElse(Double.NaN);
		};
	}

	/** Where cells are larger than pixels, every pixel of a cell has its colour. */
	@ParameterizedTest
	@EnumSource(Reduction.class)
	void cellsLargerThanPixelsAreFilled(Reduction reduction) {
		double[] values = { 0.1, 0.2, Double.NaN, 0.4, 0.5, 0.6 };
		int[] pixels = render(values, 3, 2, 8, 9, reduction);
		for (int pixel = 0; pixel < pixels.length; pixel++) {
			double value = values[(8 - pixel / 8) / 3 * 2 + pixel % 8 / 4];
			assertEquals(Double.isNaN(value) ? MISSING : ColourMap.GREY.argb(value), pixels[pixel], "pixel " + pixel);
		}
	}

	/** The logarithm and the root of every intensity, also of those below the lower limit and of zero. */
	@ParameterizedTest
	@EnumSource(IntensityScale.class)
	void everyScaleGivesTheBrightnessOfItsMapping(IntensityScale scale) {
		double[] values = { -1, 0, 0.5, 1, 3, 10, 99, 100, 1000 };
		IntensityMapping mapping = new IntensityMapping(scale, 1, 100);
		int[] pixels = new HeatmapRenderer(HeatmapPyramid.of(Matrix.of(values, 1, values.length), Progress.NONE), mapping, ColourMap.VIRIDIS,
				Reduction.MEAN, MISSING).render(edges(values.length).map(edges(values.length).extent(), values.length),
						edges(1).map(edges(1).extent(), 1), () -> false);
		for (int i = 0; i < values.length; i++) {
			assertEquals(ColourMap.VIRIDIS.argb(mapping.brightness(values[i])), pixels[i], scale + " of " + values[i]);
		}
	}

	private static int[] render(double[] values, int rows, int columns, int width, int height, Reduction reduction) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(Matrix.of(values, rows, columns), Progress.NONE);
		return renderer(pyramid, reduction).render(edges(columns).map(edges(columns).extent(), width),
				edges(rows).map(edges(rows).extent(), height), () -> false);
	}

	private static HeatmapRenderer renderer(HeatmapPyramid pyramid, Reduction reduction) {
		return new HeatmapRenderer(pyramid, MAPPING, ColourMap.GREY, reduction, MISSING);
	}

	private static CellEdges edges(int cells) {
		double[] centres = new double[cells];
		Arrays.setAll(centres, i -> i);
		return CellEdges.around(centres);
	}
}
