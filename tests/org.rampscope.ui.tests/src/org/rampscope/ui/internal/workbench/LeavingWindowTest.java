/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.WorkbenchWindow;
import org.rampscope.plot.FrameRange;

/** Leaving the program by its menu, in a real window. */
class LeavingWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void unsavedLabelsAreAskedAboutAndStayWhereTheUserStays() throws IOException {
		window.open(Files.copy(WorkbenchWindow.demoResult(), folder.resolve("labelled.nxs")));
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 3), Labels.BEFORE));
		AtomicReference<String> asked = new AtomicReference<>("");
		boolean left = window.ui(() -> {
			// The question is answered as it opens, by closing it: that is staying.
			Listener answer = event -> {
				if (event.widget instanceof Shell shell && shell.getText().equals(Messages.close_title)) {
					asked.set(shell.getText());
					shell.getDisplay().asyncExec(shell::close);
				}
			};
			window.shell().getDisplay().addFilter(SWT.Show, answer);
			try {
				return PlatformUI.getWorkbench().close();
			} finally {
				window.shell().getDisplay().removeFilter(SWT.Show, answer);
			}
		});
		assertTrue(!left, "the program goes on");
		assertEquals(Messages.close_title, asked.get());
		assertEquals(4, services.documents().ramp().orElseThrow().scan().labels().orElseThrow().count(Labels.BEFORE));
	}
}
