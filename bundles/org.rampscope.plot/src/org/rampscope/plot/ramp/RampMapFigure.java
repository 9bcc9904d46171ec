/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.plot.CellMap;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.AxisPainter;
import org.rampscope.plot.figure.ColourBar;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.NumberTable;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;

/** The figure of a ramp: heatmap with its axes, class strips, pressure and colour bar. What moves with the mouse is drawn over it. */
public final class RampMapFigure implements Figure {

	private static final int LABEL_PIXELS = 60;

	private final RampMap map;
	private final FigureTheme theme;

	/**
	 * @param map what is shown
	 * @param theme its colours
	 */
	public RampMapFigure(RampMap map, FigureTheme theme) {
		this.map = map;
		this.theme = theme;
	}

	/**
	 * @param drawing measures the texts
	 * @param width width of the figure in pixels
	 * @param height its height
	 */
	public RampMapLayout layout(Drawing drawing, int width, int height) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		List<ClassTrack> tracks = map.ramp().tracks();
		double longestName = tracks.stream().mapToDouble(track -> drawing.textWidth(name(track))).max().orElse(0);
		int bottom = (int) Math.max(axes.belowRoom(), longestName + 2 * AxisPainter.SPACE);
		int most = axes.fitting(height - bottom);
		return RampMapLayout.of(width, height, axes.sideRoom(map.frames().ticks(map.framesShown(), most)), bottom,
				colourBar().sideRoom(axes, height - bottom), tracks.size(), map.ramp().scan().frames().hasPressure());
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		RampMapLayout layout = layout(drawing, width, height);
		CellMap columns = columns(layout);
		CellMap rows = rows(layout);
		int[] pixels = map.renderer(theme.missing()).render(columns, rows, () -> false);
		paint(drawing, layout, Optional.of(new Raster(columns.pixels(), rows.pixels(), pixels)));
	}

	/** The patterns of the frames that are shown, in the part of the radial axis that is shown. */
	@Override
	public Optional<NumberTable> numbers() {
		PatternLine first = PatternLine.of(map, 0);
		RadialAxis axis = map.radial().shown();
		int[] bins = Arrays.stream(first.x()).mapToInt(axis::nearest).toArray();
		int[] frames = IntStream.range(0, map.ramp().scan().size())
				.filter(frame -> map.framesShown().contains(map.frames().edges().middle(frame))).toArray();
		List<String> header = new ArrayList<>(List.of(axis.unit().label()));
		Arrays.stream(frames).forEach(frame -> header.add(RampPlots.frameName(map.ramp().scan().frames(), frame)));
		return Optional.of(new NumberTable(header, bins.length,
				(row, column) -> column == 0 ? first.x()[row] : map.ramp().pyramid().intensity(frames[column - 1], bins[row])));
	}

	private ColourBar colourBar() {
		return new ColourBar(map.mapping(), map.state().colours(), RampPlots.INTENSITY);
	}

	/** @return which bins the columns of the map show */
	public CellMap columns(RampMapLayout layout) {
		return map.radial().edges().map(map.radialShown(), layout.heatmap().width());
	}

	/** @return which frames the rows of the map show, from the bottom */
	public CellMap rows(RampMapLayout layout) {
		return map.frames().edges().map(map.framesShown(), layout.heatmap().height());
	}

	/**
	 * Paints everything. May be called again and again; does not draw the map's pixels itself, which take longer.
	 *
	 * @param drawing where to
	 * @param layout where the parts lie, from {@link #layout}
	 * @param heatmap the map's pixels; empty where they are not there yet
	 */
	public void paint(Drawing drawing, RampMapLayout layout, Optional<Raster> heatmap) {
		drawing.fill(layout.size(), theme.background());
		heatmap.ifPresentOrElse(raster -> drawing.image(raster, layout.heatmap()), () -> drawing.fill(layout.heatmap(), theme.missing()));
		paintAround(drawing, layout);
	}

	/** Paints everything but the map's pixels and what is behind them. */
	public void paintAround(Drawing drawing, RampMapLayout layout) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		Rect area = layout.heatmap();
		drawing.outline(area, theme.foreground());
		axes.below(area, map.radialShown(), Ticks.linear(map.radialShown(), Math.max(2, area.width() / LABEL_PIXELS)),
				map.radial().shown().unit().label());
		axes.left(area, map.framesShown(), map.frames().ticks(map.framesShown(), axes.fitting(area.height())), ordinateTitle(map));
		CellMap rows = rows(layout);
		ClassStripPainter strips = new ClassStripPainter(drawing, theme);
		for (int i = 0; i < layout.strips().size(); i++) {
			ClassTrack track = map.ramp().tracks().get(i);
			strips.paint(track, rows, layout.strips().get(i));
			strips.name(name(track), layout.strips().get(i));
		}
		if (!layout.pressure().isEmpty()) {
			new PressureStripPainter(drawing, theme, axes).paint(map.ramp().scan().frames(), rows, layout.pressure(), "P (GPa)");
		}
		new TransitionPainter(drawing, theme, map).paint(layout);
		colourBar().paint(drawing, layout.colourBar(), layout.size().width(), theme.foreground());
		paintLegend(drawing, layout, strips);
	}

	private void paintLegend(Drawing drawing, RampMapLayout layout, ClassStripPainter strips) {
		List<ClassTrack> tracks = map.ramp().tracks();
		if (tracks.isEmpty()) {
			return;
		}
		int[] codes = tracks.stream().flatMapToInt(track -> Arrays.stream(track.codes())).map(code -> Math.max(code, -1))
				.sorted().distinct()
				.toArray();
		boolean named = tracks.stream().allMatch(ClassTrack::followsLabelScheme);
		int box = (int) Math.round(drawing.textHeight() * 0.7);
		double x = layout.heatmap().x();
		double y = layout.heatmap().y() / 2.0;
		for (int code : codes) {
			Rect swatch = new Rect((int) x, (int) (y - box / 2.0), box, box);
			if (code < 0) {
				strips.hatch(swatch);
			} else {
				drawing.fill(swatch, ClassColours.argb(code));
			}
			drawing.outline(swatch, theme.muted());
			String text = named || code < 0 ? ClassTrack.className(code) : ClassTrack.number(code);
			drawing.text(text, swatch.right() + AxisPainter.SPACE, y, Align.LEFT, theme.foreground());
			x = swatch.right() + 4.0 * AxisPainter.SPACE + drawing.textWidth(text);
		}
	}

	/** @return the title of the axis along the ramp */
	public static String ordinateTitle(RampMap map) {
		String title = switch (map.ordinate()) {
			case FRAME -> "Frame";
			case TIME -> "Time (s)";
			case PRESSURE -> "Pressure (GPa)";
		};
		return map.frames().inOrder() && map.ordinate() != FrameOrdinate.FRAME ? title + ", frames in order" : title;
	}

	private static String name(ClassTrack track) {
		return track.name().replace('_', ' ');
	}
}
