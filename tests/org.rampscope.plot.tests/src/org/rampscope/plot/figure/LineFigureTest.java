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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve.Style;
import org.rampscope.plot.figure.LinePlot.Mark;
import org.rampscope.plot.figure.LinePlot.Naming;

class LineFigureTest {

	private static final int BLUE = 0xff0072b2;
	private static final int GREEN = 0xff009e73;

	/** A line is drawn where its values are, whatever draws it: the same rows and columns in a PNG as the plot says. */
	@Test
	void linesLieWhereTheirValuesAre() throws IOException {
		LinePlot plot = plot(List.of(line(0, 0, 10, 5, 5)), Naming.NONE);
		BufferedImage image = png(plot, 400, 300);
		Rect area = area(plot, 400, 300);
		for (int x = area.x() + 5; x < area.right() - 5; x++) {
			int row = area.bottom() - area.height() / 2;
			int column = x;
			assertTrue(IntStream.rangeClosed(row - 1, row + 1).anyMatch(y -> isLike(image, column, y, BLUE)), "blue at column " + x);
		}
	}

	/** The frame, the axes and the legend are there on all sides: nothing is cut off by the clipping of the curves. */
	@Test
	void theFrameIsDrawnAllAround() throws IOException {
		LinePlot plot = plot(List.of(line(0, 0, 10, 0, 10)), Naming.LEGEND);
		BufferedImage image = png(plot, 400, 300);
		Rect area = area(plot, 400, 300);
		int foreground = FigureTheme.LIGHT.foreground();
		for (double part : new double[] { 0.1, 0.5, 0.9 }) {
			int x = (int) (area.x() + part * area.width());
			int y = (int) (area.y() + part * area.height());
			assertTrue(isLike(image, x, area.y(), foreground) && isLike(image, x, area.bottom() - 1, foreground), "above and below " + x);
			assertTrue(isLike(image, area.x(), y, foreground) && isLike(image, area.right() - 1, y, foreground), "left and right of " + y);
		}
		assertTrue(dark(image, 200, area.bottom() + 5, 200, 300 - area.bottom() - 5) > 20, "numbers below the right half");
		assertTrue(dark(image, 0, area.y(), area.x() - 5, area.height()) > 20, "numbers at the left");
		assertTrue(dark(image, 0, 0, 400, area.y() - 2) > 20, "a legend above");
	}

	@Test
	void gapsPartALineAndOneValueIsADash() {
		double nan = Double.NaN;
		String svg = svg(plot(List.of(line(0, 1, 10, 1, 2, nan, nan, 5, nan)), Naming.NONE), 400, 300);
		assertEquals(1, svg.split("<polyline").length - 1);
		assertEquals(1, svg.lines().filter(l -> l.startsWith("<line") && l.contains("#0072b2")).count());
	}

	/** Thousands of values in few columns: the picture costs as many points as columns, and its peak is not lost. */
	@Test
	void manyValuesAreThinnedWithoutLosingAPeak() {
		double[] values = new double[20_000];
		values[12_345] = 10;
		LinePlot plot = plot(List.of(line(0, 0, 10, values)), Naming.NONE);
		String points = svg(plot, 400, 300).split("points=\"")[1].split("\"")[0];
		assertTrue(points.split(" ").length < 4 * 400, points.split(" ").length + " points");
		Rect area = new LineFigure(plot, FigureTheme.LIGHT).area(new SvgDrawing(400, 300, raster -> new byte[0]), 400, 300);
		double highest = Arrays.stream(points.split(" ")).mapToDouble(p -> Double.parseDouble(p.split(",")[1])).min().orElseThrow();
		assertEquals(new LineFigure(plot, FigureTheme.LIGHT).row(area, 10), highest, 0.01);
	}

	@Test
	void bandsBarsDotsAndMarksAreDrawn() {
		Curve band = line(0, 0, 10, 5, 5, 5).withBand(new double[] { 1, Double.NaN, 1 });
		Curve bars = line(0, 0, 10, 3, 4, 2).withStyle(Style.BARS);
		Curve dots = line(0, 0, 10, 3, 4, 2).withStyle(Style.DOTS).withPointColours(new int[] { GREEN, GREEN, GREEN });
		String svg = svg(plot(List.of(band, bars, dots), Naming.NONE).withMarks(List.of(new Mark(2, "onset 2", GREEN), new Mark(9, "end 9", GREEN))),
				400, 300);
		assertEquals(1 + 3 + 3, svg.split("<polygon").length - 1, "a band, three bars, three dots");
		assertTrue(svg.contains("onset 2") && svg.contains("end 9"), svg);
		assertEquals(6, LinePlot.range(List.of(band)).high(), 0.11, "the band is inside");
	}

	/** What is lifted for sight keeps its values. */
	@Test
	void offsetsMoveWhatIsDrawnAndNotWhatIsSaid() {
		Curve lifted = line(0, 0, 10, 1, 2).withOffset(100);
		assertEquals(2, lifted.y()[1]);
		assertEquals(102, lifted.drawn(1));
		assertTrue(LinePlot.range(List.of(lifted)).low() > 99);
	}

	private static Curve line(double offset, double from, double to, double... y) {
		double[] x = new double[y.length];
		Arrays.setAll(x, i -> from + (to - from) * i / Math.max(1, y.length - 1));
		return new Curve("a line", x, y, BLUE).withOffset(offset);
	}

	private static LinePlot plot(List<Curve> curves, Naming naming) {
		return new LinePlot("", "x (mm)", "y (mm)", new Interval(0, 10), new Interval(0, 10), curves, naming, Double.NaN);
	}

	private static BufferedImage png(LinePlot plot, int width, int height) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(ImageDrawing.png(new LineFigure(plot, FigureTheme.LIGHT), width, height, 1)));
	}

	/** Layout as the PNG has it, which measures its own font. */
	private static Rect area(LinePlot plot, int width, int height) {
		Rect[] area = new Rect[1];
		ImageDrawing.png((drawing, w, h) -> area[0] = new LineFigure(plot, FigureTheme.LIGHT).area(drawing, w, h), width, height, 1);
		return area[0];
	}

	private static String svg(LinePlot plot, int width, int height) {
		SvgDrawing drawing = new SvgDrawing(width, height, raster -> new byte[0]);
		new LineFigure(plot, FigureTheme.LIGHT).paint(drawing, width, height);
		return drawing.document();
	}

	private static boolean isLike(BufferedImage image, int x, int y, int argb) {
		int rgb = image.getRGB(x, y);
		return Math.abs((rgb >> 16 & 0xff) - (argb >> 16 & 0xff)) < 60 && Math.abs((rgb >> 8 & 0xff) - (argb >> 8 & 0xff)) < 60
				&& Math.abs((rgb & 0xff) - (argb & 0xff)) < 60;
	}

	private static int dark(BufferedImage image, int x0, int y0, int width, int height) {
		int dark = 0;
		for (int y = y0; y < y0 + height; y++) {
			for (int x = x0; x < x0 + width; x++) {
				dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
			}
		}
		return dark;
	}
}
