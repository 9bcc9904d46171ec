/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.rampscope.plot.Tick;
import org.rampscope.plot.figure.Drawing.Align;

/** Draws rows of ticks at the bottom of a plot's area, and finds the tick at a place. */
public final class TickRowPainter {

	/** Height of a row in pixels. */
	public static final int ROW = 17;
	private static final int TICK = 9;
	private static final int REACH = 5;
	private static final int PAD = 4;

	/**
	 * A tick of a row.
	 *
	 * @param row the row, from the top
	 * @param tick the tick in it
	 */
	public record Hit(int row, int tick) {
	}

	private final List<TickRow> rows;
	private final Rect area;
	private final DoubleUnaryOperator x;

	/**
	 * @param rows the rows
	 * @param area the plot's area
	 * @param x gives the column of pixels of a position
	 */
	public TickRowPainter(List<TickRow> rows, Rect area, DoubleUnaryOperator x) {
		this.rows = rows;
		this.area = area;
		this.x = x;
	}

	/** Draws the rows. */
	public void paint(Drawing drawing, FigureTheme theme) {
		for (int i = 0; i < rows.size(); i++) {
			TickRow row = rows.get(i);
			double bottom = top(i) + ROW - 2.0;
			for (Tick tick : row.ticks()) {
				double column = x.applyAsDouble(tick.position());
				drawing.line(column, bottom - TICK, column, bottom, 2, row.argb());
			}
			double width = drawing.textWidth(row.name()) + 2 * PAD;
			drawing.fill(new Rect(area.x() + 1, top(i), (int) width, ROW), theme.background() & 0xffffff | 0xd0000000);
			drawing.text(row.name(), area.x() + PAD, top(i) + ROW / 2.0, Align.LEFT, row.argb());
		}
	}

	/** @return the tick at a place; empty where there is none */
	public Optional<Hit> at(int px, int py) {
		for (int i = 0; i < rows.size(); i++) {
			if (py >= top(i) && py < top(i) + ROW) {
				List<Tick> ticks = rows.get(i).ticks();
				for (int k = 0; k < ticks.size(); k++) {
					if (Math.abs(x.applyAsDouble(ticks.get(k).position()) - px) <= REACH) {
						return Optional.of(new Hit(i, k));
					}
				}
			}
		}
		return Optional.empty();
	}

	private int top(int row) {
		return area.bottom() - (rows.size() - row) * ROW - 1;
	}
}
