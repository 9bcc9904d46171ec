/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.SvgDrawing;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.selection.RampSelection;

class RampPlotsTest {

	private final OpenRamp ramp = OpenRamp.prepare(Path.of("example.nxs"), RampExamples.transition(60, 400), Progress.NONE);

	@Test
	void patternFollowsFrameUnitAndCursor() {
		LinePlot plot = plots(DisplayState.DEFAULT.withUnit(Optional.of(RadialUnit.Q_PER_ANGSTROM)))
				.pattern(12, 10);
		assertEquals("q (\u00c5\u207b\u00b9)", plot.xTitle());
		assertTrue(plot.title().startsWith("Frame 12, 2"), plot.title());
		assertEquals(2.2614, plot.cursor(), 1e-3);
		assertEquals(ramp.scan().data().intensity().get(12, 399), plot.curves().getFirst().y()[399]);
		assertTrue(plot.y().contains(Arrays.stream(plot.curves().getFirst().y()).max().orElseThrow()));
	}

	/** A region that holds nothing but a line's surroundings has the mean of the frames' own numbers, in the order of the axis shown. */
	@Test
	void regionFollowsTheAxisAlongTheRamp() {
		for (FrameOrdinate ordinate : FrameOrdinate.values()) {
			LinePlot plot = plots(DisplayState.DEFAULT.withOrdinate(ordinate)).region(17, 19.5, 3);
			double[] x = plot.curves().getFirst().x();
			double[] y = plot.curves().getFirst().y();
			assertEquals(60, x.length);
			for (int i = 1; i < x.length; i++) {
				assertTrue(x[i] > x[i - 1], ordinate + " rises");
			}
			assertTrue(y[59] > 2 * y[0], "the new phase's line grows in");
			assertEquals(x[3], plot.cursor(), 1e-9);
		}
	}

	@Test
	void noPinsGiveAnEmptyPlotThatCanBeDrawn() {
		LinePlot plot = plots(DisplayState.DEFAULT).waterfall(List.of(), Optional.empty(), Double.NaN);
		assertEquals(List.of(), plot.curves());
		SvgDrawing drawing = new SvgDrawing(300, 200, raster -> new byte[0]);
		new LineFigure(plot, FigureTheme.LIGHT).paint(drawing, 300, 200);
		assertTrue(drawing.document().contains("Stacked"));
	}

	/** Every line of the exported plot lies inside its frame, names and axes included. */
	@Test
	void exportedPlotStaysInsideThePicture() {
		RampSelection selection = RampSelection.NONE.withFrame(5).togglePin().withFrame(40).togglePin();
		SvgDrawing drawing = new SvgDrawing(640, 400, raster -> new byte[0]);
		new LineFigure(plots(DisplayState.DEFAULT).waterfall(selection.compared(), Optional.empty(), Double.NaN), FigureTheme.LIGHT).paint(drawing, 640, 400);
		String svg = drawing.document();
		assertTrue(svg.contains("Frame 5, ") && svg.contains("Frame 40, "), "curves are named");
		for (String points : svg.split("points=\"")) {
			if (!points.startsWith("<?xml")) {
				for (String point : points.substring(0, points.indexOf('"')).split(" ")) {
					String[] xy = point.split(",");
					double x = Double.parseDouble(xy[0]);
					double y = Double.parseDouble(xy[1]);
					assertTrue(x >= 0 && x <= 640 && y >= 0 && y <= 400, point);
				}
			}
		}
	}

	private RampPlots plots(DisplayState state) {
		return new RampPlots(RampMap.of(ramp, state), FigureTheme.LIGHT);
	}
}
