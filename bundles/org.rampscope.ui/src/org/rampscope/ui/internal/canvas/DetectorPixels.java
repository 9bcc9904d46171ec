/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.rampscope.ui.detector.DetectorFigure;
import org.rampscope.ui.detector.DetectorImage;
import org.rampscope.ui.detector.PixelView;
import org.rampscope.ui.display.DisplayState;
import org.rampscope.ui.figure.Rect;
import org.rampscope.ui.internal.service.NewestFirst;

/**
 * Keeps the pixels of a detector frame as they are on the screen. Only those that are seen are coloured, in a thread of their own: a frame
 * has millions, and colouring them takes longer than the window's thread may be busy.
 */
final class DetectorPixels implements AutoCloseable {

	/** What pixels were drawn for; all that their colours depend on. */
	private record Request(DetectorImage image, DisplayState state, int missing, PixelView view, int width, int height) {

		static Request of(DetectorFigure figure, Rect area) {
			return new Request(figure.image(), figure.state(), figure.theme().missing(), figure.view(), area.width(), area.height());
		}

		boolean looksLike(Request other) {
			return other != null && image == other.image && state.colours() == other.state.colours()
					&& state.intensityScale() == other.state.intensityScale() && missing == other.missing && view.equals(other.view)
					&& width == other.width && height == other.height;
		}
	}

	private final NewestFirst worker = new NewestFirst("RampScope detector colours");
	private final Control control;
	private final Display display;
	private Request asked;
	private Request drawn;
	private PaintedImage pixels;

	/** @param control redrawn when pixels have come */
	DetectorPixels(Control control) {
		this.control = control;
		display = control.getDisplay();
	}

	/**
	 * @param figure what is shown
	 * @param area where the frame goes
	 * @return the newest pixels there are; null while there are none
	 */
	PaintedImage of(DetectorFigure figure, Rect area) {
		Request wanted = Request.of(figure, area);
		if (!wanted.looksLike(asked)) {
			asked = wanted;
			worker.submit(() -> draw(wanted));
		}
		return pixels;
	}

	/**
	 * Only while {@link #of} has pixels.
	 *
	 * @param figure what is shown
	 * @param area where the frame goes
	 * @return where the newest pixels belong, which may have been drawn for another part of the frame
	 */
	Rect place(DetectorFigure figure, Rect area) {
		PixelView then = drawn.view;
		PixelView now = figure.view();
		double across = area.width() / now.columns();
		double down = area.height() / now.rows();
		return new Rect((int) Math.round(area.x() + (then.firstColumn() - now.firstColumn()) * across),
				(int) Math.round(area.y() + (then.firstRow() - now.firstRow()) * down),
				Math.max(1, (int) Math.round(then.columns() * across)), Math.max(1, (int) Math.round(then.rows() * down)));
	}

	/** @return whether the newest pixels are those asked for last */
	boolean isUpToDate() {
		return drawn != null && drawn == asked;
	}

	/** Called in the worker's thread. */
	private void draw(Request wanted) {
		if (display.isDisposed()) {
			return;
		}
		PaintedImage image = PaintedImage.of(display,
				wanted.image.raster(wanted.state, wanted.missing, wanted.view, wanted.width, wanted.height));
		display.asyncExec(() -> {
			if (control.isDisposed() || asked == null) {
				image.close();
				return;
			}
			disposePixels();
			pixels = image;
			drawn = wanted;
			control.redraw();
		});
	}

	private void disposePixels() {
		if (pixels != null) {
			pixels.close();
			pixels = null;
		}
	}

	/** Forgets the frame. */
	void clear() {
		disposePixels();
		asked = null;
		drawn = null;
	}

	@Override
	public void close() {
		worker.close();
		clear();
	}
}
