/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.CellMap;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.HeatmapRenderer;
import org.rampscope.plot.IntensityLimits;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.IntensityScale;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Reduction;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Drawing.Align;

/**
 * A table of numbers as a map with two axes and a colour bar.
 *
 * @param title what it is; may be empty
 * @param values the numbers at every size of the map
 * @param x the horizontal axis, one cell per column
 * @param y the vertical axis, one cell per row, rising upwards
 * @param mapping which brightness a number gets
 * @param colours which colour a brightness gets
 * @param theme colours of all else
 */
public record HeatmapFigure(String title, HeatmapPyramid values, Axis x, Axis y, IntensityMapping mapping, ColourMap colours,
		FigureTheme theme) implements Figure {

	private static final int LABEL_PIXELS = 60;
	private static final int GAP = 12;

	/**
	 * An axis of a map.
	 *
	 * @param edges the borders of the cells
	 * @param title its title, with its unit
	 * @param counts whether it is marked at whole numbers only
	 */
	public record Axis(CellEdges edges, String title, boolean counts) {

		private List<Tick> ticks(int most) {
			return counts ? Ticks.whole(edges.extent(), most) : Ticks.linear(edges.extent(), most);
		}
	}

	/**
	 * A table between limits that few outliers do not spoil, in equal steps of brightness.
	 *
	 * @param title what it is; may be empty
	 * @param values rows × columns
	 * @param x the horizontal axis
	 * @param y the vertical axis
	 * @param theme colours
	 */
	public static HeatmapFigure of(String title, DoubleDataset values, Axis x, Axis y, FigureTheme theme) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(values, Progress.NONE);
		return new HeatmapFigure(title, pyramid, x, y, IntensityMapping.of(IntensityScale.LINEAR, IntensityLimits.robust(pyramid)),
				ColourMap.VIRIDIS, theme);
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		paint(drawing, new Rect(0, 0, width, height));
	}

	/** Paints it into a part of a picture. */
	public void paint(Drawing drawing, Rect where) {
		drawing.fill(where, theme.background());
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		int top = title.isEmpty() ? GAP : (int) (2 * drawing.textHeight());
		int high = Math.max(1, where.height() - top - axes.belowRoom());
		List<Tick> ticks = y.ticks(axes.fitting(high));
		int left = axes.sideRoom(ticks);
		ColourBar bar = new ColourBar(mapping, colours, "");
		int right = bar.sideRoom(axes, high) + ColourBar.WIDTH + GAP;
		Rect area = new Rect(where.x() + left, where.y() + top, Math.max(1, where.width() - left - right), high);
		CellMap columns = x.edges().map(x.edges().extent(), area.width());
		CellMap rows = y.edges().map(y.edges().extent(), area.height());
		int[] pixels = new HeatmapRenderer(values, mapping, colours, Reduction.MEAN, theme.missing()).render(columns, rows, () -> false);
		drawing.image(new Raster(columns.pixels(), rows.pixels(), pixels), area);
		drawing.outline(area, theme.foreground());
		Interval across = x.edges().extent();
		axes.below(area, across, x.ticks(Math.max(2, area.width() / LABEL_PIXELS)), x.title());
		axes.left(area, y.edges().extent(), ticks, y.title(), where.x());
		bar.paint(drawing, new Rect(area.right() + GAP, area.y(), ColourBar.WIDTH, area.height()), where.right(), theme.foreground());
		drawing.text(title, area.x() + area.width() / 2.0, where.y() + top / 2.0, Align.CENTRE, theme.foreground());
	}
}
