/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.figure.TickRowPainter;

/** Shows a plot of lines and the coordinates under the mouse; a click or drag sets its cursor. */
public final class LineChart {

	private static final int GAP = 6;
	/** Steps of the coordinates that are told apart, per length of an axis. */
	private static final double RESOLUTION = 2000;

	private final Canvas canvas;
	private final DoubleConsumer clicked;
	private FigureTheme theme = FigureTheme.LIGHT;
	private LinePlot plot;
	private TickDrag tickDrag = TickDrag.NONE;
	private Optional<TickRowPainter.Hit> dragged = Optional.empty();
	/** Where the mouse is over the curves; null elsewhere. */
	private Point mouse;

	/**
	 * @param parent where the chart goes
	 * @param clicked told the horizontal position of clicks
	 */
	public LineChart(Composite parent, DoubleConsumer clicked) {
		this.clicked = clicked;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
		canvas.addListener(SWT.MouseDown, event -> {
			dragged = event.button == 1 && plot != null ? figure().tickRows(area()).at(event.x, event.y) : Optional.empty();
			if (dragged.isEmpty()) {
				click(event);
			}
		});
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, event -> dragged = Optional.empty());
		canvas.addListener(SWT.MouseExit, event -> over(null));
	}

	private void moved(Event event) {
		if (plot == null) {
			return;
		}
		Rect area = area();
		over(area.contains(event.x, event.y) ? new Point(event.x, event.y) : null);
		if ((event.stateMask & SWT.BUTTON1) != 0 && dragged.isPresent()) {
			tickDrag.moved(dragged.get().row(), dragged.get().tick(), position(area, event.x));
		} else if ((event.stateMask & SWT.BUTTON1) != 0) {
			click(event);
		} else {
			boolean onTick = figure().tickRows(area).at(event.x, event.y).isPresent();
			canvas.setCursor(onTick ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
		}
	}

	private void over(Point newMouse) {
		if (mouse != newMouse) {
			mouse = newMouse;
			canvas.redraw();
		}
	}

	private void click(Event event) {
		if (event.button <= 1 && plot != null && area().contains(event.x, event.y)) {
			clicked.accept(position(area(), event.x));
		}
	}

	private double position(Rect area, int x) {
		return plot.x().at((x + 0.5 - area.x()) / area.width());
	}

	private LineFigure figure() {
		return new LineFigure(plot, theme);
	}

	/** @return where the curves lie on the widget */
	public Rect area() {
		GC gc = new GC(canvas);
		try {
			return figure().area(new GcDrawing(gc), canvas.getSize().x, canvas.getSize().y);
		} finally {
			gc.dispose();
		}
	}

	/** @return the column of pixels of a position on the horizontal axis */
	public int column(double position) {
		return (int) Math.floor(figure().column(area(), position));
	}

	/** @param newTickDrag told when a tick is moved */
	public void setTickDrag(TickDrag newTickDrag) {
		tickDrag = newTickDrag;
	}

	/** @return the widget */
	public Canvas control() {
		return canvas;
	}

	/** @param newTheme colours of all but the curves */
	public void setTheme(FigureTheme newTheme) {
		theme = newTheme;
		canvas.redraw();
	}

	/** @param newPlot what to show */
	public void show(LinePlot newPlot) {
		plot = newPlot;
		canvas.redraw();
	}

	/** @return what is shown now; null before the first */
	public LinePlot shown() {
		return plot;
	}

	private void paint(GC gc) {
		Point size = canvas.getSize();
		GcDrawing drawing = new GcDrawing(gc);
		if (plot == null) {
			drawing.fill(new Rect(0, 0, size.x, size.y), theme.background());
			return;
		}
		LineFigure figure = figure();
		figure.paint(drawing, size.x, size.y);
		Rect area = figure.area(drawing, size.x, size.y);
		if (plot.x().contains(plot.cursor())) {
			double at = figure.column(area, plot.cursor());
			drawing.line(at, area.y(), at, area.bottom(), 1, theme.cursor());
		}
		if (mouse != null) {
			figure.write(drawing, coordinates(area), area.x() + GAP, area.y() + GAP + drawing.textHeight() / 2, Align.LEFT);
		}
	}

	private String coordinates(Rect area) {
		double y = plot.y().at((area.bottom() - mouse.y - 0.5) / area.height());
		return Ticks.label(position(area, mouse.x), resolution(plot.x().length())) + ", " + Ticks.label(y, resolution(plot.y().length()));
	}

	private static double resolution(double length) {
		return Math.pow(10, Math.floor(Math.log10(length / RESOLUTION)));
	}
}
