/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.document.ClassTrack;
import org.rampscope.ui.figure.Drawing.Align;
import org.rampscope.ui.internal.Messages;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.CellMap;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;

/**
 * The figure of a ramp: heatmap with its axes, class strips, pressure and colour bar. What moves with the mouse is {@link
 * RampMapMarks}.
 */
public final class RampMapFigure {

	private static final int LABEL_PIXELS = 90;

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
				axes.sideRoom(Ticks.intensity(map.mapping(), most)), tracks.size(), map.ramp().scan().frames().hasPressure());
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
			new PressureStripPainter(drawing, theme, axes).paint(map.ramp().scan().frames(), rows, layout.pressure(),
					Messages.axis_pressureShort);
		}
		new TransitionPainter(drawing, theme, map).paint(layout);
		paintColourBar(drawing, layout, axes);
		paintLegend(drawing, layout, strips);
	}

	private void paintColourBar(Drawing drawing, RampMapLayout layout, AxisPainter axes) {
		Rect bar = layout.colourBar();
		int[] shades = new int[bar.height()];
		for (int row = 0; row < shades.length; row++) {
			shades[row] = map.state().colours().argb(1 - (row + 0.5) / shades.length);
		}
		drawing.image(new Raster(1, shades.length, shades), bar);
		drawing.outline(bar, theme.foreground());
		List<Tick> ticks = Ticks.intensity(map.mapping(), axes.fitting(bar.height()));
		axes.right(bar, new Interval(0, 1), ticks, Messages.axis_intensity, layout.size().width());
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
			String text = named || code < 0 ? className(code) : Messages.bind(Messages.class_numbered, code + 1);
			drawing.text(text, swatch.right() + AxisPainter.SPACE, y, Align.LEFT, theme.foreground());
			x = swatch.right() + 4.0 * AxisPainter.SPACE + drawing.textWidth(text);
		}
	}

	/** @return what a class of {@link Labels} is called */
	public static String className(int code) {
		return switch (code) {
			case Labels.BEFORE -> Messages.class_before;
			case Labels.DURING -> Messages.class_during;
			case Labels.AFTER -> Messages.class_after;
			default -> code < 0 ? Messages.class_unknown : Messages.bind(Messages.class_numbered, code + 1);
		};
	}

	/** @return the title of the axis along the ramp */
	public static String ordinateTitle(RampMap map) {
		String title = switch (map.ordinate()) {
			case FRAME -> Messages.axis_frame;
			case TIME -> Messages.axis_time;
			case PRESSURE -> Messages.axis_pressure;
		};
		return map.frames().inOrder() && map.ordinate() != FrameOrdinate.FRAME ? Messages.bind(Messages.axis_inOrder, title) : title;
	}

	private static String name(ClassTrack track) {
		return track.name().replace('_', ' ');
	}
}
