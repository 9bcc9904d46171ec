/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.selection.RampSelection;

/**
 * Shows something about the file of the ramp, whatever is selected in the ramp. The file is looked at in the background, again when it has
 * changed.
 *
 * @param <T> what is found in the file
 */
abstract class RampFileView<T> extends RampView {

	private Control content;
	private Path looked;
	private long stamp;

	@Override
	protected final Control createContent(Composite parent) {
		content = createWidgets(parent);
		return content;
	}

	/** @return the widgets */
	protected abstract Control createWidgets(Composite parent);

	/** @return what is done, for people; {0} is the file */
	protected abstract String task();

	/** Looks at the file, in the background. */
	protected abstract T look(Path file);

	/** Told that looking has begun. */
	protected abstract void begins(String task);

	/** Shows what was found. */
	protected abstract void show(T found);

	/** Says why the file cannot be looked at. */
	protected abstract void explain(String problem);

	@Override
	protected final void mapChanged(RampMap shown, RampSelection selection) {
		Path file = ramp().file();
		long now = file.toFile().lastModified();
		if (!file.equals(looked) || now != stamp) {
			looked = file;
			stamp = now;
			schedule(file, NLS.bind(task(), file.getFileName()));
		}
	}

	private void schedule(Path file, String task) {
		begins(task);
		new WorkJob(task) {
			@Override
			protected void work(Progress progress) {
				try {
					T found = look(file);
					ifStillShown(file, () -> show(found));
				} catch (RampScopeException e) {
					// said in place; the other views go on
					ifStillShown(file, () -> explain(e.getMessage()));
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return false;
			}
		}.schedule();
	}

	private void ifStillShown(Path file, Runnable work) {
		UiThread.run(content, () -> {
			if (file.equals(looked)) {
				work.run();
			}
		});
	}

	@Override
	protected final void selectionChanged(RampMap shown, RampSelection selection) {
		// the file is the same, whatever is selected
	}

	@Override
	protected final void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
