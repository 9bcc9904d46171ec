/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

import java.util.List;

import org.rampscope.ui.figure.Drawing.Align;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;

/** Draws a plot of lines with its axes. The screen shows the same plot with SWTChart; this is what is exported. */
public final class LineFigure implements Figure {

	private static final int LABEL_PIXELS = 90;
	private static final int MARGIN = 14;

	private final LinePlot plot;
	private final FigureTheme theme;

	/**
	 * @param plot what is drawn
	 * @param theme colours of all but the curves
	 */
	public LineFigure(LinePlot plot, FigureTheme theme) {
		this.plot = plot;
		this.theme = theme;
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		int top = plot.title().isEmpty() ? MARGIN : (int) (2 * drawing.textHeight());
		int bottom = axes.belowRoom();
		List<Tick> ticks = Ticks.linear(plot.y(), axes.fitting(height - top - bottom));
		int left = axes.sideRoom(ticks);
		int right = plot.named() ? (int) plot.curves().stream().mapToDouble(curve -> drawing.textWidth(curve.name())).max().orElse(0)
				+ 2 * MARGIN
				: MARGIN;
		Rect area = new Rect(left, top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
		drawing.clip(area);
		for (Curve curve : plot.curves()) {
			drawing.polyline(points(curve, area), 1.2, curve.argb());
		}
		new TickRowPainter(plot.tickRows(), area, position -> area.x() + plot.x().fractionOf(position) * area.width()).paint(drawing,
				theme);
		drawing.unclip();
		drawing.outline(area, theme.foreground());
		axes.below(area, plot.x(), Ticks.linear(plot.x(), Math.max(2, area.width() / LABEL_PIXELS)), plot.xTitle());
		axes.left(area, plot.y(), ticks, plot.yTitle());
		drawing.text(plot.title(), area.x() + area.width() / 2.0, top / 2.0, Align.CENTRE, theme.foreground());
		if (plot.named()) {
			List<NamePlaces.Place> ends = plot.curves().stream().filter(curve -> curve.y().length > 0)
					.map(curve -> new NamePlaces.Place(curve, y(area, curve.y()[curve.y().length - 1]))).toList();
			for (NamePlaces.Place place : NamePlaces.apart(ends, drawing.textHeight(), area.y() + drawing.textHeight() / 2)) {
				drawing.text(place.curve().name(), area.right() + MARGIN / 2.0, place.y(), Align.LEFT, place.curve().argb());
			}
		}
	}

	private double[] points(Curve curve, Rect area) {
		double[] xy = new double[2 * curve.x().length];
		for (int i = 0; i < curve.x().length; i++) {
			xy[2 * i] = area.x() + plot.x().fractionOf(curve.x()[i]) * area.width();
			xy[2 * i + 1] = y(area, curve.y()[i]);
		}
		return xy;
	}

	private double y(Rect area, double value) {
		return area.bottom() - plot.y().fractionOf(value) * area.height();
	}
}
