/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.provenance;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;

/**
 * The graph of a pipeline: inputs side by side on top, below them the operations and the result, joined by arrows.
 *
 * @param graph what is drawn
 * @param selected which box is chosen; −1 for none
 * @param theme colours
 */
public record PipelineFigure(PipelineGraph graph, int selected, FigureTheme theme) implements Figure {

	private static final int PAD = 8;
	private static final int GAP = 26;
	private static final int WIDEST = 420;
	private static final int ARROW = 5;
	private static final int INPUT = 0xff0072b2;
	private static final int STEP = 0xff009e73;
	private static final int RESULT = 0xffcc79a7;
	private static final int STRIPE = 5;

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		List<Rect> boxes = boxes(drawing, width);
		List<PipelineGraph.Node> nodes = graph.all();
		int inputs = graph.inputs().size();
		for (int i = 0; i < nodes.size(); i++) {
			paint(drawing, boxes.get(i), nodes.get(i), i == selected, i < inputs ? INPUT : i == nodes.size() - 1 ? RESULT : STEP);
		}
		for (int i = 0; i < nodes.size() - 1; i++) {
			arrow(drawing, boxes.get(i), boxes.get(Math.max(i + 1, inputs)));
		}
	}

	/** @return where the boxes lie, in the order of {@link PipelineGraph#all()} */
	public List<Rect> boxes(Drawing drawing, int width) {
		List<Rect> boxes = new ArrayList<>();
		int inputs = graph.inputs().size();
		int y = PAD;
		if (inputs > 0) {
			int each = Math.min(WIDEST, (width - PAD) / inputs - PAD);
			int x = (width - inputs * (each + PAD) + PAD) / 2;
			int tallest = 0;
			for (PipelineGraph.Node node : graph.inputs()) {
				boxes.add(new Rect(x, y, Math.max(1, each), height(drawing, node)));
				x += each + PAD;
				tallest = Math.max(tallest, height(drawing, node));
			}
			y += tallest + GAP;
		}
		int wide = Math.max(1, Math.min(WIDEST, width - 2 * PAD));
		for (PipelineGraph.Node node : graph.all().subList(inputs, graph.all().size())) {
			boxes.add(new Rect((width - wide) / 2, y, wide, height(drawing, node)));
			y += height(drawing, node) + GAP;
		}
		return boxes;
	}

	/** @return the height all boxes need */
	public int neededHeight(Drawing drawing, int width) {
		return boxes(drawing, width).getLast().bottom() + PAD;
	}

	private static int height(Drawing drawing, PipelineGraph.Node node) {
		return (int) ((node.lines().size() + 1) * drawing.textHeight()) + 2 * PAD;
	}

	private void paint(Drawing drawing, Rect box, PipelineGraph.Node node, boolean chosen, int colour) {
		drawing.fill(box, chosen ? theme.accent() & 0xffffff | 0x38000000 : theme.missing() & 0xffffff | 0x40000000);
		drawing.fill(new Rect(box.x(), box.y(), STRIPE, box.height()), colour);
		drawing.outline(box, chosen ? theme.accent() : theme.muted());
		drawing.clip(box);
		double y = box.y() + PAD + drawing.textHeight() / 2;
		drawing.text(node.title(), box.x() + STRIPE + PAD, y, Align.LEFT, theme.foreground());
		for (String line : node.lines()) {
			y += drawing.textHeight();
			drawing.text(line, box.x() + STRIPE + 2.0 * PAD, y, Align.LEFT, theme.foreground() & 0xffffff | 0xb0000000);
		}
		drawing.unclip();
	}

	private void arrow(Drawing drawing, Rect from, Rect to) {
		double x = from.x() + from.width() / 2.0;
		double end = to.x() + to.width() / 2.0;
		double middle = to.y() - GAP / 2.0;
		drawing.line(x, from.bottom(), x, middle, 1, theme.foreground());
		drawing.line(x, middle, end, middle, 1, theme.foreground());
		drawing.line(end, middle, end, to.y(), 1, theme.foreground());
		drawing.polygon(new double[] { end - ARROW, to.y() - 2.0 * ARROW, end + ARROW, to.y() - 2.0 * ARROW, end, to.y() },
				theme.foreground());
	}
}
