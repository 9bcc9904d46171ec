/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.embedding;

import java.util.List;
import java.util.Optional;

import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.NumberTable;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.selection.RampSelection;

/**
 * The frames of a ramp as points, joined in their order; coloured by class, paler where that is less certain, and what is selected of them.
 *
 * @param embedding the points
 * @param map whose frames they are
 * @param selection the cursor, pinned and marked frames
 * @param theme colours of all else
 */
public record ScatterFigure(Embedding embedding, RampMap map, RampSelection selection, FigureTheme theme) implements Figure {

	private static final int DOT = 4;
	private static final int RING = 7;
	/** Unlike the classes of labels and the cursor. */
	private static final int MARKED = 0xffcc79a7;

	private LineFigure points() {
		return new LineFigure(plot(), theme);
	}

	/** @return the points and their axes */
	public LinePlot plot() {
		return new RampPlots(map, theme).scatter(embedding.x(), embedding.y(), embedding.xTitle(), embedding.yTitle(),
				map.ramp().tracks().stream().filter(ClassTrack::saysAnything).reduce((first, second) -> second));
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		points().paint(drawing, width, height);
		Rect area = points().area(drawing, width, height);
		double[] places = places(drawing, width, height);
		drawing.clip(area);
		for (int frame = 0; frame < embedding.x().length; frame++) {
			int at = frame;
			if (selection.frames().filter(range -> range.contains(at)).isPresent()) {
				drawing.polygon(Drawing.circle(places[2 * frame], places[2 * frame + 1], DOT), MARKED);
			}
			if (selection.pinned().contains(frame)) {
				drawing.polyline(Drawing.circle(places[2 * frame], places[2 * frame + 1], RING - 2), 2, theme.foreground());
			}
		}
		if (selection.frame() >= 0 && selection.frame() < embedding.x().length) {
			drawing.polyline(Drawing.circle(places[2 * selection.frame()], places[2 * selection.frame() + 1], RING), 2, theme.cursor());
		}
		drawing.unclip();
	}

	@Override
	public Optional<NumberTable> numbers() {
		return Optional.of(new NumberTable(List.of("Frame", embedding.xTitle(), embedding.yTitle()), embedding.x().length,
				(row, column) -> column == 0 ? row : column == 1 ? embedding.x()[row] : embedding.y()[row]));
	}

	/** @return the frame whose point is nearest to a place */
	public int nearest(Drawing drawing, int width, int height, int px, int py) {
		double[] places = places(drawing, width, height);
		int best = 0;
		for (int frame = 1; frame < embedding.x().length; frame++) {
			if (Math.hypot(places[2 * frame] - px, places[2 * frame + 1] - py) < Math.hypot(places[2 * best] - px, places[2 * best + 1] - py)) {
				best = frame;
			}
		}
		return best;
	}

	/** @return columns and rows of the points' pixels in turn */
	public double[] places(Drawing drawing, int width, int height) {
		LineFigure points = points();
		Rect area = points.area(drawing, width, height);
		double[] xy = new double[2 * embedding.x().length];
		for (int frame = 0; frame < embedding.x().length; frame++) {
			xy[2 * frame] = points.column(area, embedding.x()[frame]);
			xy[2 * frame + 1] = points.row(area, embedding.y()[frame]);
		}
		return xy;
	}
}
