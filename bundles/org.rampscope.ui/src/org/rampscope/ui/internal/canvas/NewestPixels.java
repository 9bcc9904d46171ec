/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.rampscope.plot.figure.Raster;
import org.rampscope.ui.internal.service.NewestFirst;

/**
 * The pixels of a picture that changes often, coloured in a thread of their own: millions of them take longer than the window's thread may
 * be busy. Of what is asked for meanwhile only the newest waits; what is being coloured is finished, so that something moves on the screen
 * during a long drag. Used in the UI thread.
 *
 * @param <R> what pixels are asked for
 */
final class NewestPixels<R extends NewestPixels.Request> implements AutoCloseable {

	/** All that pixels depend on. Immutable. */
	interface Request {

		/**
		 * Called in the worker's thread.
		 *
		 * @param stop asked whether nobody wants the pixels any more; what is returned then is thrown away
		 * @return the pixels
		 */
		Raster pixels(BooleanSupplier stop);
	}

	private final NewestFirst worker;
	private final Control control;
	private final Display display;
	private final Runnable arrived;
	/** Pixels asked for before the last {@link #clear} are of something else. */
	private int cleared;
	private R asked;
	private R drawn;
	private PaintedImage image;
	private volatile boolean closed;

	/**
	 * @param name of the worker's thread
	 * @param control what shows the pixels
	 * @param arrived told in the UI thread when there are other pixels
	 */
	NewestPixels(String name, Control control, Runnable arrived) {
		worker = new NewestFirst(name);
		this.control = control;
		this.arrived = arrived;
		display = control.getDisplay();
	}

	/** @param request what is shown from now on, as soon as it is there; what was shown before stays until then */
	void ask(R request) {
		asked = request;
		int question = cleared;
		worker.submit(() -> draw(request, question));
	}

	/** An image is made here too: that takes as long as all painting. */
	private void draw(R request, int question) {
		Raster raster = request.pixels(() -> closed);
		if (closed || display.isDisposed()) {
			return;
		}
		PaintedImage made = PaintedImage.of((Device) display, raster);
		display.asyncExec(() -> {
			if (control.isDisposed() || question != cleared) {
				made.close();
				return;
			}
			disposeImage();
			image = made;
			drawn = request;
			arrived.run();
		});
	}

	/** @return what was asked for last; empty for nothing */
	Optional<R> asked() {
		return Optional.ofNullable(asked);
	}

	/** @return what the newest pixels were asked for; empty where there are none */
	Optional<R> drawn() {
		return Optional.ofNullable(drawn);
	}

	/** @return the newest pixels; null where there are none */
	PaintedImage image() {
		return image;
	}

	/** @return whether the newest pixels are those asked for last */
	boolean isUpToDate() {
		return drawn != null && drawn == asked;
	}

	private void disposeImage() {
		if (image != null) {
			image.close();
			image = null;
		}
	}

	/** Something else will be shown: neither the pixels that are there nor those that are on their way are of any use. */
	void clear() {
		cleared++;
		disposeImage();
		asked = null;
		drawn = null;
	}

	@Override
	public void close() {
		closed = true;
		worker.close();
		clear();
	}
}
