/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.model.OpenModel;

/** Asks for the files of models. */
public final class ModelFileDialog {

	private static final String PURPOSE = "models";

	private final Shell shell;

	/** @param shell the window that asks */
	public ModelFileDialog(Shell shell) {
		this.shell = shell;
	}

	/** @return where to save a model; empty where the user changed their mind */
	public Optional<Path> toSave(OpenModel model) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.training_save);
		dialog.setFileName(model.name().replace(' ', '_') + TrainedModel.EXTENSION);
		dialog.setOverwrite(true);
		return new RememberedFolder(PURPOSE).open(dialog);
	}

	/** @return which model to open; empty where the user changed their mind */
	public Optional<Path> toOpen() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(Messages.training_open);
		dialog.setFilterExtensions(new String[] { "*" + TrainedModel.EXTENSION, "*" });
		return new RememberedFolder(PURPOSE).open(dialog);
	}
}
