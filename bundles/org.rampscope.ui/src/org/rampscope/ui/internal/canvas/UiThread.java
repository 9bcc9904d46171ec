/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;

/** Brings events of other threads to a widget. */
public final class UiThread {

	private UiThread() {
	}

	/**
	 * Runs now when called in the UI thread, else as soon as that has time. Does nothing once the widget is gone.
	 *
	 * @param widget the widget the work is for
	 * @param work what to do
	 */
	public static void run(Control widget, Runnable work) {
		if (widget.isDisposed()) {
			return;
		}
		if (widget.getDisplay().getThread() == Thread.currentThread()) {
			work.run();
		} else {
			widget.getDisplay().asyncExec(() -> {
				if (!widget.isDisposed()) {
					work.run();
				}
			});
		}
	}

	/**
	 * Makes work that looks at what is newest: asked for many times before the UI thread has time for it, it is done once. Events of mouse
	 * and keys go before it.
	 *
	 * @param widget the widget the work is for
	 * @param work what to do; does not depend on which of the askings it answers
	 * @return asks for the work; may be called in any thread
	 */
	public static Runnable newest(Control widget, Runnable work) {
		AtomicBoolean waiting = new AtomicBoolean();
		return () -> {
			if (!widget.isDisposed() && waiting.compareAndSet(false, true)) {
				widget.getDisplay().asyncExec(() -> {
					waiting.set(false);
					if (!widget.isDisposed()) {
						work.run();
					}
				});
			}
		};
	}
}
