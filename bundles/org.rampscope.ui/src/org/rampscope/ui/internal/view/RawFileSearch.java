/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.rampscope.ui.detector.RawFiles;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.NewestFirst;

/**
 * Looks for the files a ramp was made from in a thread of its own: there may be thousands of them, on a disk that is slow. Its methods are called in the
 * UI thread.
 */
final class RawFileSearch implements AutoCloseable {

	private final NewestFirst worker = new NewestFirst("RampScope raw files");
	private final Control widget;
	private OpenRamp asked;

	/** @param widget what is found is for it */
	RawFileSearch(Control widget) {
		this.widget = widget;
	}

	/**
	 * @param ramp an open ramp
	 * @param found told in the UI thread, unless another ramp has been asked for since, or the widget is gone
	 */
	void find(OpenRamp ramp, Consumer<RawFiles> found) {
		asked = ramp;
		worker.submit(() -> tell(ramp, RawFiles.behind(ramp), found), problem -> tell(ramp, new RawFiles(List.of(), List.of(problem)), found));
	}

	private void tell(OpenRamp ramp, RawFiles files, Consumer<RawFiles> found) {
		UiThread.run(widget, () -> {
			if (asked == ramp) {
				found.accept(files);
			}
		});
	}

	/** What is being looked for is not wanted any more. */
	void forget() {
		asked = null;
	}

	@Override
	public void close() {
		worker.close();
	}
}
