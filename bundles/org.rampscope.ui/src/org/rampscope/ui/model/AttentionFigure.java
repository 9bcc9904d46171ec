/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.AttentionMap;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityLimits;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.IntensityScale;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.HeatmapFigure;
import org.rampscope.plot.figure.Rect;
import org.rampscope.ui.internal.Messages;

/**
 * Who attends to whom, each map beside the other: who attends upwards, who is attended to to the right. Each map goes from no
 * weight to its largest.
 *
 * @param maps the maps, at least one
 * @param title whose they are
 * @param colours from no weight to the largest
 * @param theme colours of all else
 */
public record AttentionFigure(List<AttentionMap> maps, String title, ColourMap colours, FigureTheme theme) implements Figure {

	public AttentionFigure {
		maps = List.copyOf(maps);
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		int top = (int) (2 * drawing.textHeight());
		drawing.text(title, width / 2.0, drawing.textHeight(), Drawing.Align.CENTRE, theme.foreground());
		int column = width / maps.size();
		for (int i = 0; i < maps.size(); i++) {
			heatmap(maps.get(i)).paint(drawing, new Rect(i * column, top, column, height - top));
		}
	}

	/** From no weight to the largest, so that maps of even attention look even. */
	private HeatmapFigure heatmap(AttentionMap map) {
		DoubleDataset weights = DatasetFactory.createFromObject(DoubleDataset.class, map.weights());
		double largest = Arrays.stream(map.weights()).flatMapToDouble(Arrays::stream).max().orElse(1);
		return new HeatmapFigure("", HeatmapPyramid.of(weights, Progress.NONE), axis(map.weights()[0].length, Messages.attention_attended, map),
				axis(map.weights().length, Messages.attention_attending, map), IntensityMapping.of(IntensityScale.LINEAR,
						new IntensityLimits(0, largest > 0 ? largest : 1)), colours, theme);
	}

	private static HeatmapFigure.Axis axis(int cells, String title, AttentionMap map) {
		return new HeatmapFigure.Axis(CellEdges.around(IntStream.range(0, cells).asDoubleStream().toArray()), NLS.bind(title, kind(map)), true);
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
}
