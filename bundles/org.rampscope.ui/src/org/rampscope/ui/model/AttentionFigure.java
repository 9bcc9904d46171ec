/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.rampscope.learning.attribution.AttentionMap;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.AxisPainter;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;
import org.rampscope.ui.internal.Messages;

/**
 * Who attends to whom, each map beside the other: who attends upwards, who is attended to to the right. The brightest cell of each map is
 * the largest of its weights, which is written above it.
 *
 * @param maps the maps, at least one
 * @param title whose they are
 * @param colours from no weight to the largest
 * @param theme colours of all else
 */
public record AttentionFigure(List<AttentionMap> maps, String title, ColourMap colours, FigureTheme theme) implements Figure {

	private static final int MARGIN = 12;
	private static final int LABEL_PIXELS = 60;
	/** Maps with more rows or columns are drawn by the mean of neighbours. */
	private static final int MOST_CELLS = 256;

	public AttentionFigure {
		maps = List.copyOf(maps);
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		double line = drawing.textHeight();
		drawing.text(title, width / 2.0, line, Drawing.Align.CENTRE, theme.foreground());
		int top = (int) (3 * line) + MARGIN;
		int bottom = axes.belowRoom();
		int column = width / maps.size();
		for (int i = 0; i < maps.size(); i++) {
			AttentionMap map = maps.get(i);
			Interval attending = new Interval(0, map.weights().length);
			Interval attended = new Interval(0, map.weights()[0].length);
			List<Tick> ticks = Ticks.linear(attending, axes.fitting(height - top - bottom));
			int left = axes.sideRoom(ticks);
			Rect area = new Rect(i * column + left, top, Math.max(1, column - left - MARGIN), Math.max(1, height - top - bottom));
			double largest = Arrays.stream(map.weights()).flatMapToDouble(Arrays::stream).max().orElse(0);
			drawing.image(raster(map.weights(), largest), area);
			drawing.outline(area, theme.foreground());
			drawing.text(NLS.bind(Messages.attention_largest, String.format("%.3g", largest)), area.x() + area.width() / 2.0, top - line / 2 - 2,
					Drawing.Align.CENTRE, theme.foreground());
			axes.below(area, attended, Ticks.linear(attended, Math.max(2, area.width() / LABEL_PIXELS)),
					NLS.bind(Messages.attention_attended, kind(map)));
			for (Tick tick : ticks) {
				double y = area.bottom() - attending.fractionOf(tick.position()) * area.height();
				drawing.line(area.x() - MARGIN / 3.0, y, area.x(), y, 1, theme.foreground());
				drawing.text(tick.label(), area.x() - MARGIN / 2.0, y, Drawing.Align.RIGHT, theme.foreground());
			}
			drawing.verticalText(NLS.bind(Messages.attention_attending, kind(map)), i * column + line, area.y() + area.height() / 2.0,
					Drawing.Align.CENTRE, theme.foreground());
		}
	}

	private static String kind(AttentionMap map) {
		return switch (map.name()) {
			case "channel" -> Messages.attention_channel;
			case "position" -> Messages.attention_position;
			case "frame" -> Messages.attention_frame;
			default -> map.name().startsWith("frame_") ? NLS.bind(Messages.attention_frameLayer, map.name().substring("frame_".length()))
					: map.name();
		};
	}

	private Raster raster(double[][] weights, double largest) {
		int rows = Math.min(MOST_CELLS, weights.length);
		int columns = Math.min(MOST_CELLS, weights[0].length);
		int[] argb = new int[rows * columns];
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				double mean = mean(weights, row * weights.length / rows, (row + 1) * weights.length / rows,
						column * weights[0].length / columns, (column + 1) * weights[0].length / columns);
				argb[(rows - 1 - row) * columns + column] = colours.argb(largest > 0 ? mean / largest : 0);
			}
		}
		return new Raster(columns, rows, argb);
	}

	private static double mean(double[][] weights, int fromRow, int toRow, int fromColumn, int toColumn) {
		return Arrays.stream(weights, fromRow, toRow).flatMapToDouble(row -> Arrays.stream(row, fromColumn, toColumn)).average().orElse(0);
	}
}
