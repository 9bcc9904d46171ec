/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.figure.SvgDrawing;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.FoundTransition;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapFigure;
import org.rampscope.plot.ramp.RampMapLayout;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.selection.RadialRange;
import org.rampscope.ui.selection.RampSelection;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class RampMapFigureTest {

	private final OpenRamp ramp = OpenRamp.prepare(Path.of("example.nxs"), RampExamples.transition(60, 400), Progress.NONE);

	@ParameterizedTest
	@CsvSource({ "1280, 460", "1600, 560", "640, 300", "400, 200" })
	void partsFillTheFigureWithoutTouching(int width, int height) {
		RampMapLayout layout = figure(FrameOrdinate.FRAME).layout(drawing(width, height), width, height);
		List<Rect> parts = new ArrayList<>(List.of(layout.heatmap()));
		parts.addAll(layout.strips());
		if (!layout.pressure().isEmpty()) {
			parts.add(layout.pressure());
		}
		parts.add(layout.colourBar());
		assertEquals(2, layout.strips().size());
		for (int i = 0; i < parts.size(); i++) {
			assertTrue(parts.get(i).x() >= 0 && parts.get(i).right() <= width && parts.get(i).bottom() <= height, parts.get(i).toString());
			assertEquals(layout.heatmap().height(), parts.get(i).height());
			assertTrue(i == 0 || parts.get(i).x() > parts.get(i - 1).right(), "parts " + parts);
		}
		assertTrue(layout.heatmap().width() >= width / 3, layout.toString());
	}

	@Test
	void drawsAxesLegendAndStrips() throws Exception {
		String texts = texts(FrameOrdinate.PRESSURE);
		for (String expected : List.of("Pressure (GPa)", "2\u03b8 (\u00b0)", "Intensity (arb. units)", "P (GPa)", "before", "after",
				"labels",
				"clustering", "onset 3", "end 4")) {
			assertTrue(texts.contains(expected), expected + " in " + texts);
		}
		assertFalse(texts.contains("not known"), texts);
		assertTrue(texts(FrameOrdinate.TIME).contains("Time (s)"));
		assertTrue(texts(FrameOrdinate.FRAME).contains("Frame"));
	}

	/** Onset and end are drawn where the frame begins that they name. */
	@Test
	void transitionIsMarkedWhereItsFramesBegin() throws Exception {
		assertEquals(List.of(new FoundTransition("clustering", 27, 33)), ramp.transitions());
		SvgDrawing drawing = drawing(800, 400);
		RampMapFigure figure = figure(FrameOrdinate.FRAME);
		RampMapLayout layout = figure.layout(drawing, 800, 400);
		figure.paint(drawing, layout, Optional.empty());
		NodeList lines = parse(drawing.document()).getElementsByTagName("line");
		List<Double> marked = new ArrayList<>();
		for (int i = 0; i < lines.getLength(); i++) {
			if (lines.item(i).getAttributes().getNamedItem("stroke").getNodeValue().equals("#cc79a7")) {
				marked.add(Double.parseDouble(lines.item(i).getAttributes().getNamedItem("y1").getNodeValue()));
			}
		}
		Rect area = layout.heatmap();
		assertEquals(2, marked.size());
		assertEquals(area.bottom() - 27 / 60.0 * area.height(), marked.get(0), 0.01);
		assertEquals(area.bottom() - 33 / 60.0 * area.height(), marked.get(1), 0.01);
	}

	@Test
	void stripsShowTheClassesColours() throws Exception {
		SvgDrawing drawing = drawing(800, 400);
		figure(FrameOrdinate.FRAME).paint(drawing, figure(FrameOrdinate.FRAME).layout(drawing, 800, 400), Optional.empty());
		String svg = drawing.document();
		assertTrue(svg.contains("#0072b2") && svg.contains("#009e73"), "colours of before and after");
		parse(svg);
	}

	@Test
	void marksFollowTheSelection() throws Exception {
		RampSelection selection = new RampSelection(30, 12, Optional.of(new FrameRange(10, 20)), Optional.of(new RadialRange(9, 11)),
				List.of(5, 50), List.of());
		RampMapFigure figure = figure(FrameOrdinate.FRAME);
		SvgDrawing drawing = drawing(800, 400);
		RampMapLayout layout = figure.layout(drawing, 800, 400);
		new RampMapMarks(map(FrameOrdinate.FRAME), FigureTheme.LIGHT).paint(drawing, layout, selection);
		Document document = parse(drawing.document());
		assertEquals(4, document.getElementsByTagName("line").getLength(), "two borders of the region, two cursor lines");
		assertEquals(2, document.getElementsByTagName("polygon").getLength(), "two pins");
		double y = Double.parseDouble(document.getElementsByTagName("line").item(3).getAttributes().getNamedItem("y1").getNodeValue());
		Rect area = layout.heatmap();
		assertEquals(area.bottom() - (30 + 0.5) / 60 * area.height(), y, 0.01);
	}

	private String texts(FrameOrdinate ordinate) throws Exception {
		SvgDrawing drawing = drawing(1000, 500);
		RampMapFigure figure = figure(ordinate);
		figure.paint(drawing, figure.layout(drawing, 1000, 500), Optional.empty());
		NodeList nodes = parse(drawing.document()).getElementsByTagName("text");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < nodes.getLength(); i++) {
			all.append(nodes.item(i).getTextContent()).append('|');
		}
		return all.toString();
	}

	private static Document parse(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private RampMap map(FrameOrdinate ordinate) {
		return RampMap.of(ramp, DisplayState.DEFAULT.withOrdinate(ordinate));
	}

	private RampMapFigure figure(FrameOrdinate ordinate) {
		return new RampMapFigure(map(ordinate), FigureTheme.LIGHT);
	}

	private static SvgDrawing drawing(int width, int height) {
		return new SvgDrawing(width, height, raster -> new byte[0]);
	}
}
