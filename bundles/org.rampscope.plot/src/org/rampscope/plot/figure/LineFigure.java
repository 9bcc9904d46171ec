/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Curve.Style;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.LinePlot.Mark;
import org.rampscope.plot.figure.LinePlot.Naming;

/** Draws a plot of lines and points with its axes: on the screen, in reports, in exported pictures. */
public final class LineFigure implements Figure {

	private static final int LABEL_PIXELS = 60;
	private static final int MARGIN = 14;
	private static final int NAME_GAP = 6;
	private static final int SWATCH = 16;
	/** Longer names than this share of the width are written over the plot and not beside it. */
	private static final double LONGEST_NAME = 0.25;
	private static final double LEGEND_ROW = 1.5;
	private static final double LINE_WIDTH = 1.3;
	private static final double DOT = 3;
	private static final int GRID_ALPHA = 0x30000000;
	private static final int BAND_ALPHA = 0x48000000;
	private static final int PAPER_ALPHA = 0xc0000000;

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

	/** @return where the curves lie in a figure of that size */
	public Rect area(Drawing drawing, int width, int height) {
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		int top = (int) Math.max(MARGIN, (plot.title().isEmpty() ? 0 : 1.7 * drawing.textHeight())
				+ legendRows(drawing, width).size() * LEGEND_ROW * drawing.textHeight() + NAME_GAP);
		int high = Math.max(1, height - top - axes.belowRoom());
		int left = axes.sideRoom(yTicks(axes, high));
		int right = plot.naming() == Naming.ENDS && longestName(drawing) <= LONGEST_NAME * width ? (int) longestName(drawing) + 2 * NAME_GAP : MARGIN;
		return new Rect(left, top, Math.max(1, width - left - right), high);
	}

	private double longestName(Drawing drawing) {
		return plot.curves().stream().mapToDouble(curve -> drawing.textWidth(curve.name())).max().orElse(0);
	}

	/** @return the column of a position on the horizontal axis */
	public double column(Rect area, double position) {
		return area.x() + plot.x().fractionOf(position) * area.width();
	}

	/** @return the row of a position on the vertical axis */
	public double row(Rect area, double position) {
		return area.bottom() - plot.y().fractionOf(position) * area.height();
	}

	/** @return draws and finds the ticks below the curves */
	public TickRowPainter tickRows(Rect area) {
		return new TickRowPainter(plot.tickRows(), area, position -> column(area, position));
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		drawing.fill(new Rect(0, 0, width, height), theme.background());
		AxisPainter axes = new AxisPainter(drawing, theme.foreground());
		Rect area = area(drawing, width, height);
		List<Tick> across = plot.wholeX() ? Ticks.whole(plot.x(), most(area)) : Ticks.linear(plot.x(), most(area));
		List<Tick> up = yTicks(axes, area.height());
		grid(drawing, area, across, up);
		drawing.clip(area);
		for (Curve curve : plot.curves()) {
			new CurvePainter(drawing, area, this).paint(curve);
		}
		tickRows(area).paint(drawing, theme);
		marks(drawing, area);
		drawing.unclip();
		drawing.outline(area, theme.foreground());
		axes.below(area, plot.x(), across, plot.xTitle());
		axes.left(area, plot.y(), up, plot.yTitle());
		drawing.text(plot.title(), area.x() + area.width() / 2.0, drawing.textHeight(), Align.CENTRE, theme.foreground());
		if (plot.naming() == Naming.ENDS) {
			names(drawing, area, width);
		}
		legend(drawing, width, area);
	}

	/** Writes on a strip of background, so that what lies below does not cross the letters. */
	public void write(Drawing drawing, String text, double x, double y, Align align) {
		paper(drawing, text, x, y, align, theme.foreground());
	}

	@Override
	public Optional<NumberTable> numbers() {
		return Optional.of(NumberTable.of(plot));
	}

	private static int most(Rect area) {
		return Math.max(2, area.width() / LABEL_PIXELS);
	}

	private List<Tick> yTicks(AxisPainter axes, int high) {
		return Ticks.linear(plot.y(), axes.fitting(high));
	}

	private void grid(Drawing drawing, Rect area, List<Tick> across, List<Tick> up) {
		int colour = theme.muted() & 0xffffff | GRID_ALPHA;
		for (Tick tick : across) {
			double x = column(area, tick.position());
			drawing.line(x, area.y(), x, area.bottom(), 1, colour);
		}
		for (Tick tick : up) {
			double y = row(area, tick.position());
			drawing.line(area.x(), y, area.right(), y, 1, colour);
		}
	}

	/** Names of marks one below the other: left of the first line and right of the others where there is room. */
	private void marks(Drawing drawing, Rect area) {
		double y = area.y() + 0.8 * drawing.textHeight();
		boolean first = true;
		for (Mark mark : plot.marks().stream().sorted(Comparator.comparingDouble(Mark::x)).toList()) {
			double x = column(area, mark.x());
			drawing.line(x, area.y(), x, area.bottom(), 1.4, mark.argb());
			double needed = drawing.textWidth(mark.name()) + 2 * NAME_GAP;
			boolean left = first ? x - area.x() > needed : area.right() - x < needed;
			first = false;
			paper(drawing, mark.name(), left ? x - NAME_GAP : x + NAME_GAP, y, left ? Align.RIGHT : Align.LEFT, theme.foreground());
			y += 1.1 * drawing.textHeight();
		}
	}

	private void names(Drawing drawing, Rect area, int width) {
		boolean beside = width - area.right() > MARGIN;
		List<NamePlaces.Place> best = plot.curves().stream().filter(curve -> curve.y().length > 0)
				.map(curve -> new NamePlaces.Place(curve, beside ? row(area, NamePlaces.last(curve)) : aboveEnd(drawing, area, curve)))
				.filter(place -> Double.isFinite(place.y())).toList();
		for (NamePlaces.Place place : NamePlaces.apart(best, drawing.textHeight(), area.y() + drawing.textHeight() / 2)) {
			if (beside) {
				drawing.text(place.curve().name(), area.right() + NAME_GAP, place.y(), Align.LEFT, place.curve().argb());
			} else {
				paper(drawing, place.curve().name(), area.right() - NAME_GAP, place.y(), Align.RIGHT, place.curve().argb());
			}
		}
	}

	/** @return where the middle of a curve's name is free of the curve: above all of it that lies below the name */
	private double aboveEnd(Drawing drawing, Rect area, Curve curve) {
		double left = area.right() - NAME_GAP - drawing.textWidth(curve.name());
		return row(area, NamePlaces.highest(curve, plot.x().at((left - area.x()) / area.width()))) - 0.6 * drawing.textHeight();
	}

	private void paper(Drawing drawing, String text, double x, double y, Align align, int argb) {
		double width = drawing.textWidth(text);
		double height = drawing.textHeight();
		drawing.fill(new Rect((int) (align == Align.RIGHT ? x - width : x), (int) (y - height / 2), (int) width, (int) height),
				theme.background() & 0xffffff | PAPER_ALPHA);
		drawing.text(text, x, y, align, argb);
	}

	private List<List<Curve>> legendRows(Drawing drawing, int width) {
		List<List<Curve>> rows = new ArrayList<>();
		if (plot.naming() != Naming.LEGEND) {
			return rows;
		}
		double used = Double.POSITIVE_INFINITY;
		for (Curve curve : plot.curves()) {
			if (!curve.name().isEmpty()) {
				double entry = entryWidth(drawing, curve);
				if (used + entry > width - 2 * MARGIN) {
					rows.add(new ArrayList<>());
					used = 0;
				}
				rows.getLast().add(curve);
				used += entry;
			}
		}
		return rows;
	}

	private static double entryWidth(Drawing drawing, Curve curve) {
		return SWATCH + NAME_GAP + drawing.textWidth(curve.name()) + 2 * MARGIN;
	}

	private void legend(Drawing drawing, int width, Rect area) {
		List<List<Curve>> rows = legendRows(drawing, width);
		double y = area.y() - (rows.size() - 0.5) * LEGEND_ROW * drawing.textHeight();
		for (List<Curve> row : rows) {
			double x = (width - row.stream().mapToDouble(curve -> entryWidth(drawing, curve)).sum()) / 2 + MARGIN;
			for (Curve curve : row) {
				swatch(drawing, curve, x, y);
				drawing.text(curve.name(), x + SWATCH + NAME_GAP, y, Align.LEFT, theme.foreground());
				x += entryWidth(drawing, curve);
			}
			y += LEGEND_ROW * drawing.textHeight();
		}
	}

	private static void swatch(Drawing drawing, Curve curve, double x, double y) {
		if (curve.style() == Style.BARS) {
			drawing.fill(new Rect((int) x + 3, (int) y - 5, 10, 10), curve.argb());
			return;
		}
		if (curve.style() != Style.DOTS) {
			drawing.line(x, y, x + SWATCH, y, 2, curve.argb());
		}
		if (curve.style() != Style.LINE) {
			drawing.polygon(Drawing.circle(x + SWATCH / 2.0, y, DOT), curve.argb());
		}
	}

	/** Paints one curve into an area. */
	private record CurvePainter(Drawing drawing, Rect area, LineFigure figure) {

		void paint(Curve curve) {
			int[] whole = IntStream.range(0, curve.y().length).filter(i -> Double.isFinite(curve.x()[i]) && Double.isFinite(curve.y()[i])).toArray();
			if (curve.style() == Style.BARS) {
				bars(curve, whole);
				return;
			}
			if (curve.style() != Style.DOTS) {
				for (int from = 0; from < whole.length;) {
					int to = from + 1;
					while (to < whole.length && whole[to] == whole[to - 1] + 1) {
						to++;
					}
					piece(curve, whole[from], whole[to - 1] + 1);
					from = to;
				}
			}
			if (curve.style() != Style.LINE) {
				for (int i : whole) {
					drawing.polygon(Drawing.circle(x(curve, i), y(curve.drawn(i)), DOT), curve.colour(i));
				}
			}
		}

		private void bars(Curve curve, int[] whole) {
			double half = curve.halfBar();
			for (int i : whole) {
				double left = figure.column(area, curve.x()[i] - half);
				double right = figure.column(area, curve.x()[i] + half);
				double top = y(curve.drawn(i));
				double bottom = y(curve.offset());
				drawing.polygon(new double[] { left, bottom, left, top, right, top, right, bottom }, curve.colour(i));
			}
		}

		/** A line without a gap; one value alone is a dash, so that it is seen. */
		private void piece(Curve curve, int from, int to) {
			if (curve.sigma().length > 0) {
				double[] band = new double[4 * (to - from)];
				for (int i = from; i < to; i++) {
					int there = 2 * (i - from);
					int back = band.length - 2 - there;
					band[there] = x(curve, i);
					band[back] = band[there];
					band[there + 1] = y(curve.drawn(i) + curve.sigma(i));
					band[back + 1] = y(curve.drawn(i) - curve.sigma(i));
				}
				drawing.polygon(band, curve.argb() & 0xffffff | BAND_ALPHA);
			}
			if (to - from == 1) {
				drawing.line(x(curve, from) - 1, y(curve.drawn(from)), x(curve, from) + 1, y(curve.drawn(from)), LINE_WIDTH, curve.argb());
			} else {
				drawing.polyline(thinned(curve, from, to), LINE_WIDTH, curve.argb());
			}
		}

		/**
		 * Where many values share a column of pixels, its first, lowest, highest and last draw the same line: thousands of points in a small
		 * plot cost as much as its columns.
		 */
		private double[] thinned(Curve curve, int from, int to) {
			double[] all = new double[2 * (to - from)];
			for (int i = from; i < to; i++) {
				all[2 * (i - from)] = x(curve, i);
				all[2 * (i - from) + 1] = y(curve.drawn(i));
			}
			return to - from <= 4 * area.width() ? all : thinned(all);
		}

		private static double[] thinned(double[] all) {
			double[] kept = new double[all.length];
			int count = 0;
			for (int from = 0; from < all.length;) {
				int lowest = from;
				int highest = from;
				int to = from;
				while (to < all.length && Math.floor(all[to]) == Math.floor(all[from])) {
					lowest = all[to + 1] < all[lowest + 1] ? to : lowest;
					highest = all[to + 1] > all[highest + 1] ? to : highest;
					to += 2;
				}
				int before = -1;
				for (int i : new int[] { from, Math.min(lowest, highest), Math.max(lowest, highest), to - 2 }) {
					if (i > before) {
						kept[count++] = all[i];
						kept[count++] = all[i + 1];
						before = i;
					}
				}
				from = to;
			}
			return Arrays.copyOf(kept, count);
		}

		private double x(Curve curve, int i) {
			return figure.column(area, curve.x()[i]);
		}

		private double y(double value) {
			return figure.row(area, value);
		}
	}
}
