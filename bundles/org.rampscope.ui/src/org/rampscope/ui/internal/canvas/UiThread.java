/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

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
}
