/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.detector;

import java.util.List;

import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.AxisPainter;
import org.rampscope.plot.figure.ColourBar;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.ramp.DisplayState;

/**
 * A detector frame with axes in pixels, a colour bar and rings.
 *
 * @param image the frame
 * @param state scale and colours
 * @param view the part that is shown, in pixels of the detector
 * @param rings lines over the frame: columns and rows of points in turn
 * @param theme colours of all else
 */
public record DetectorFigure(DetectorImage image, DisplayState state, PixelView view, List<double[]> rings, FigureTheme theme)
		implements Figure {

	private static final int GAP = 10;
	private static final int LABEL_PIXELS = 70;

	/**
	 * Where the parts lie.
	 *
	 * @param area the frame
	 * @param bar the colour bar
	 */
	public record Layout(Rect area, Rect bar) {
	}

	/** @return where the parts lie; pixels of the detector stay square */
	public Layout layout(Drawing drawing, int width, int height) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		int top = GAP;
		int bottom = axes.belowRoom();
		int most = axes.fitting(height - top - bottom);
		int left = axes.sideRoom(Ticks.whole(new Interval(0, image.rows()), most));
		int right = bar().sideRoom(axes, height - top - bottom) + ColourBar.WIDTH + GAP;
		double scale = Math.max(1e-3, Math.min((width - left - right) / view.columns(), (height - top - bottom) / view.rows()));
		Rect area = new Rect(left, top, Math.max(1, (int) (scale * view.columns())), Math.max(1, (int) (scale * view.rows())));
		return new Layout(area, new Rect(area.right() + GAP, top, ColourBar.WIDTH, area.height()));
	}

	private ColourBar bar() {
		return new ColourBar(image.mapping(state), state.colours(), "Counts");
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		Layout layout = layout(drawing, width, height);
		drawing.image(image.raster(state, theme.missing(), view, layout.area().width(), layout.area().height()), layout.area());
		paintAround(drawing, layout, width);
	}

	/** Paints everything but the frame itself and what is behind it. */
	public void paintAround(Drawing drawing, Layout layout, int width) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		Rect area = layout.area();
		drawing.clip(area);
		for (double[] ring : rings) {
			double[] xy = new double[ring.length];
			for (int i = 0; i < ring.length; i += 2) {
				xy[i] = area.x() + (ring[i] - view.firstColumn()) / view.columns() * area.width();
				xy[i + 1] = area.y() + (ring[i + 1] - view.firstRow()) / view.rows() * area.height();
			}
			drawing.polyline(xy, 1, theme.cursor());
		}
		drawing.unclip();
		drawing.outline(area, theme.foreground());
		Interval columns = new Interval(view.firstColumn(), view.firstColumn() + view.columns());
		axes.below(area, columns, Ticks.whole(columns, Math.max(2, area.width() / LABEL_PIXELS)), "Pixel, fast axis");
		// Rows count from the top.
		Interval upwards = new Interval(-view.firstRow() - view.rows(), -view.firstRow());
		List<Tick> rows = Ticks.whole(new Interval(view.firstRow(), view.firstRow() + view.rows()), axes.fitting(area.height())).stream()
				.map(tick -> new Tick(-tick.position(), tick.label())).toList();
		axes.left(area, upwards, rows, "Pixel, slow axis");
		bar().paint(drawing, layout.bar(), width, theme.foreground());
	}
}
