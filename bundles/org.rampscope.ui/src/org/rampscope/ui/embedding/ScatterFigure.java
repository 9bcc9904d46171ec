/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.embedding;

import java.util.Arrays;
import java.util.List;

import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.ui.document.ClassTrack;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.figure.AxisPainter;
import org.rampscope.ui.figure.Drawing;
import org.rampscope.ui.figure.Figure;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.figure.Rect;
import org.rampscope.ui.selection.RampSelection;

/**
 * The frames of a ramp as points, joined in their order; coloured by class, paler where that is less certain.
 *
 * @param embedding the points
 * @param ramp whose frames they are
 * @param selection the cursor, pinned and marked frames
 * @param theme colours of all else
 */
public record ScatterFigure(Embedding embedding, OpenRamp ramp, RampSelection selection, FigureTheme theme) implements Figure {

	private static final int MARGIN = 12;
	private static final int DOT = 3;
	private static final int RING = 7;
	private static final double SPACE = 0.06;
	private static final int LABEL_PIXELS = 90;
	private static final int CORNERS = 12;

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		Rect area = area(drawing, width, height);
		Interval x = range(embedding.x());
		Interval y = range(embedding.y());
		drawing.clip(area);
		drawing.polyline(points(area), 1, theme.muted() & 0xffffff | 0x60000000);
		List<ClassTrack> tracks = ramp.tracks().stream().filter(ClassTrack::saysAnything).toList();
		for (int frame = 0; frame < embedding.x().length; frame++) {
			int colour = theme.muted();
			if (!tracks.isEmpty() && tracks.getLast().codes()[frame] >= 0) {
				ClassTrack track = tracks.getLast();
				colour = ClassColours.argb(track.codes()[frame], track.confidenceOf(frame), theme.background());
			}
			int at = frame;
			boolean marked = selection.frames().filter(range -> range.contains(at)).isPresent();
			disc(drawing, x(area, frame), y(area, frame), marked ? DOT + 2 : DOT, marked ? theme.accent() : colour);
		}
		selection.pinned().stream().filter(frame -> frame < embedding.x().length)
				.forEach(frame -> ring(drawing, x(area, frame), y(area, frame), RING - 2, theme.foreground()));
		if (selection.frame() >= 0 && selection.frame() < embedding.x().length) {
			ring(drawing, x(area, selection.frame()), y(area, selection.frame()), RING, theme.cursor());
		}
		drawing.unclip();
		drawing.outline(area, theme.foreground());
		axes.below(area, x, Ticks.linear(x, Math.max(2, area.width() / LABEL_PIXELS)), embedding.xTitle());
		axes.left(area, y, Ticks.linear(y, axes.fitting(area.height())), embedding.yTitle());
	}

	private Rect area(Drawing drawing, int width, int height) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		int bottom = axes.belowRoom();
		List<Tick> ticks = Ticks.linear(range(embedding.y()), axes.fitting(height - bottom - MARGIN));
		int left = axes.sideRoom(ticks);
		return new Rect(left, MARGIN, Math.max(1, width - left - MARGIN), Math.max(1, height - bottom - MARGIN));
	}

	/** @return the frame whose point is nearest to a place */
	public int nearest(Drawing drawing, int width, int height, int px, int py) {
		Rect area = area(drawing, width, height);
		int best = 0;
		for (int frame = 1; frame < embedding.x().length; frame++) {
			if (Math.hypot(x(area, frame) - px, y(area, frame) - py) < Math.hypot(x(area, best) - px, y(area, best) - py)) {
				best = frame;
			}
		}
		return best;
	}

	/** @return columns and rows of the points' pixels in turn */
	public double[] places(Drawing drawing, int width, int height) {
		return points(area(drawing, width, height));
	}

	private double[] points(Rect area) {
		double[] xy = new double[2 * embedding.x().length];
		for (int frame = 0; frame < embedding.x().length; frame++) {
			xy[2 * frame] = x(area, frame);
			xy[2 * frame + 1] = y(area, frame);
		}
		return xy;
	}

	private double x(Rect area, int frame) {
		return area.x() + range(embedding.x()).fractionOf(embedding.x()[frame]) * area.width();
	}

	private double y(Rect area, int frame) {
		return area.bottom() - range(embedding.y()).fractionOf(embedding.y()[frame]) * area.height();
	}

	private static Interval range(double[] values) {
		double low = Arrays.stream(values).min().orElse(0);
		double high = Arrays.stream(values).max().orElse(1);
		double free = high > low ? SPACE * (high - low) : 1;
		return new Interval(low - free, high + free);
	}

	private static void disc(Drawing drawing, double x, double y, int radius, int argb) {
		drawing.polygon(circle(x, y, radius), argb);
	}

	private static void ring(Drawing drawing, double x, double y, int radius, int argb) {
		drawing.polyline(circle(x, y, radius), 2, argb);
	}

	private static double[] circle(double x, double y, int radius) {
		double[] xy = new double[2 * (CORNERS + 1)];
		for (int i = 0; i <= CORNERS; i++) {
			xy[2 * i] = x + radius * Math.cos(2 * Math.PI * i / CORNERS);
			xy[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / CORNERS);
		}
		return xy;
	}
}
