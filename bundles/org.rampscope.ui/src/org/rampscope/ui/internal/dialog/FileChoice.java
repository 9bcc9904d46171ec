/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** Who chooses files and folders: people. Tests cannot press the buttons of the platform's own dialogs, and answer in their place. */
public interface FileChoice {

	/** Shows the dialogs and waits. */
	FileChoice PEOPLE = new FileChoice() {

		@Override
		public String of(FileDialog dialog) {
			return dialog.open();
		}

		@Override
		public String of(DirectoryDialog dialog) {
			return dialog.open();
		}
	};

	/** @return the file chosen; null for none */
	String of(FileDialog dialog);

	/** @return the folder chosen; null for none */
	String of(DirectoryDialog dialog);
}
