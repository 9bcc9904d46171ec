/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;

import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;

/** Paints marks, their labels and the title of an axis beside a rectangle. */
public final class AxisPainter {

	/** Length of a mark in pixels. */
	public static final int TICK = 5;
	/** Space between marks, labels and what is beside them, in pixels. */
	public static final int SPACE = 4;

	private final Drawing drawing;
	private final int colour;

	/**
	 * @param drawing where to
	 * @param colour ARGB
	 */
	public AxisPainter(Drawing drawing, int colour) {
		this.drawing = drawing;
		this.colour = colour;
	}

	/** An axis below the area; labels that would touch the one before are left out. */
	public void below(Rect area, Interval shown, List<Tick> ticks, String title) {
		double free = Double.NEGATIVE_INFINITY;
		for (Tick tick : ticks) {
			double x = area.x() + shown.fractionOf(tick.position()) * area.width();
			drawing.line(x, area.bottom(), x, area.bottom() + TICK, 1, colour);
			double half = drawing.textWidth(tick.label()) / 2;
			if (x - half > free) {
				drawing.text(tick.label(), x, area.bottom() + TICK + SPACE + drawing.textHeight() / 2, Align.CENTRE, colour);
				free = x + half + SPACE;
			}
		}
		if (!title.isEmpty()) {
			drawing.text(title, area.x() + area.width() / 2.0, area.bottom() + TICK + SPACE + 1.6 * drawing.textHeight(), Align.CENTRE,
					colour);
		}
	}

	/** An axis left of the area, rising upwards, its title at the left edge of the figure. */
	public void left(Rect area, Interval shown, List<Tick> ticks, String title) {
		left(area, shown, ticks, title, 0);
	}

	/** The same in a figure whose left edge is at a column. */
	public void left(Rect area, Interval shown, List<Tick> ticks, String title, int edge) {
		for (Tick tick : ticks) {
			double y = area.bottom() - shown.fractionOf(tick.position()) * area.height();
			drawing.line(area.x() - TICK, y, area.x(), y, 1, colour);
			drawing.text(tick.label(), area.x() - TICK - SPACE, y, Align.RIGHT, colour);
		}
		drawing.verticalText(title, edge + drawing.textHeight() / 2 + SPACE, area.y() + area.height() / 2.0, Align.CENTRE, colour);
	}

	/** An axis right of the area, rising upwards, its title at the right edge of the figure. */
	public void right(Rect area, Interval shown, List<Tick> ticks, String title, int figureWidth) {
		for (Tick tick : ticks) {
			double y = area.bottom() - shown.fractionOf(tick.position()) * area.height();
			drawing.line(area.right(), y, area.right() + TICK, y, 1, colour);
			drawing.text(tick.label(), area.right() + TICK + SPACE, y, Align.LEFT, colour);
		}
		drawing.verticalText(title, figureWidth - drawing.textHeight() / 2 - SPACE, area.y() + area.height() / 2.0, Align.CENTRE, colour);
	}

	/** @return the room an axis at a side needs for these labels and a title */
	public int sideRoom(List<Tick> ticks) {
		double widest = ticks.stream().mapToDouble(tick -> drawing.textWidth(tick.label())).max().orElse(0);
		return (int) Math.ceil(widest + TICK + 3 * SPACE + drawing.textHeight());
	}

	/** @return the room an axis below needs for labels and a title */
	public int belowRoom() {
		return (int) Math.ceil(TICK + 2 * SPACE + 2.2 * drawing.textHeight());
	}

	/** @return how many labels of axes at a side fit into the height without crowding */
	public int fitting(int height) {
		return Math.max(2, (int) (height / (2 * drawing.textHeight())));
	}
}
