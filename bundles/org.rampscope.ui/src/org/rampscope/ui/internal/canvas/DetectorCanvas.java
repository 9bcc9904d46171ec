/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.rampscope.plot.detector.DetectorFigure;
import org.rampscope.plot.detector.PixelView;
import org.rampscope.plot.figure.Rect;

/** Shows a detector frame. The wheel zooms, dragging moves, a double click shows everything. */
public final class DetectorCanvas extends Canvas {

	private static final double ZOOM = 1.25;

	/** Told what the mouse does. */
	public interface Listener {

		/** The mouse is over a pixel, or was clicked there. */
		void over(double row, double column, boolean clicked);

		/** Another part is to be shown. */
		void viewed(PixelView view);
	}

	private final Listener listener;
	private final NewestPixels<DetectorPixels> pixels = new NewestPixels<>("RampScope detector colours", this, this::redraw);
	private DetectorFigure figure;
	private Point start;
	private PixelView startView;

	/**
	 * @param parent where the canvas goes
	 * @param listener told what the mouse does
	 */
	public DetectorCanvas(Composite parent, Listener listener) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.listener = listener;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addListener(SWT.Dispose, event -> pixels.close());
		addListener(SWT.MouseWheel, this::wheel);
		addListener(SWT.MouseDown, event -> {
			start = new Point(event.x, event.y);
			startView = figure == null ? null : figure.view();
		});
		addListener(SWT.MouseMove, this::move);
		addListener(SWT.MouseUp, event -> {
			if (start != null && Math.abs(event.x - start.x) + Math.abs(event.y - start.y) < 4) {
				tell(event, true);
			}
			start = null;
		});
		addListener(SWT.MouseDoubleClick, event -> {
			if (figure != null) {
				listener.viewed(PixelView.whole(figure.image().rows(), figure.image().columns()));
			}
		});
	}

	/** @param newFigure what to show; null for nothing */
	public void show(DetectorFigure newFigure) {
		if (newFigure == null) {
			pixels.clear();
		}
		figure = newFigure;
		redraw();
	}

	/** @return whether the pixels on the screen are those of what is shown now; true while nothing is shown */
	public boolean isUpToDate() {
		return figure == null || pixels.isUpToDate();
	}

	/** @return what is shown */
	public Optional<DetectorFigure> figure() {
		return Optional.ofNullable(figure);
	}

	private void paint(GC gc) {
		Point size = getSize();
		GcDrawing drawing = new GcDrawing(gc);
		if (figure == null) {
			gc.fillRectangle(0, 0, size.x, size.y);
			return;
		}
		drawing.fill(new Rect(0, 0, size.x, size.y), figure.theme().background());
		DetectorFigure.Layout layout = figure.layout(drawing, size.x, size.y);
		DetectorPixels wanted = DetectorPixels.of(figure, layout.area());
		if (pixels.asked().filter(wanted::looksLike).isEmpty()) {
			pixels.ask(wanted);
		}
		pixels.drawn().ifPresent(drawn -> {
			drawing.clip(layout.area());
			pixels.image().paint(gc, drawn.place(figure.view(), layout.area()));
			drawing.unclip();
		});
		figure.paintAround(drawing, layout, size.x);
	}

	private Optional<DetectorFigure.Layout> place() {
		if (figure == null) {
			return Optional.empty();
		}
		GC gc = new GC(this);
		try {
			return Optional.of(figure.layout(new GcDrawing(gc), getSize().x, getSize().y));
		} finally {
			gc.dispose();
		}
	}

	private void tell(Event event, boolean clicked) {
		place().filter(layout -> layout.area().contains(event.x, event.y)).ifPresent(layout -> listener.over(
				figure.view().firstRow() + (event.y + 0.5 - layout.area().y()) / layout.area().height() * figure.view().rows(),
				figure.view().firstColumn() + (event.x + 0.5 - layout.area().x()) / layout.area().width() * figure.view().columns(),
				clicked));
	}

	private void move(Event event) {
		if ((event.stateMask & SWT.BUTTON1) != 0 && start != null && startView != null) {
			place().ifPresent(layout -> {
				double scale = layout.area().width() / startView.columns();
				listener.viewed(startView.moved((start.y - event.y) / scale, (start.x - event.x) / scale, figure.image().rows(),
						figure.image().columns()));
			});
		} else {
			tell(event, false);
		}
	}

	private void wheel(Event event) {
		place().filter(layout -> layout.area().contains(event.x, event.y)).ifPresent(layout -> {
			event.doit = false;
			PixelView view = figure.view();
			double row = view.firstRow() + (double) (event.y - layout.area().y()) / layout.area().height() * view.rows();
			double column = view.firstColumn() + (double) (event.x - layout.area().x()) / layout.area().width() * view.columns();
			listener.viewed(view.zoomed(Math.pow(ZOOM, -Math.signum(event.count)), row, column, figure.image().rows(),
					figure.image().columns()));
		});
	}
}
