/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;

/** Asks under which name a ramp is saved with its labels; never its own. */
public final class RampFileDialog {

	private final Shell shell;

	/** @param shell the window that asks */
	public RampFileDialog(Shell shell) {
		this.shell = shell;
	}

	/** @return another file than the ramp's own; empty where the user changed their mind or chose that */
	public Optional<Path> toSave(OpenRamp ramp) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.save_title);
		dialog.setFilterExtensions(new String[] { "*.nxs" });
		dialog.setFileName(ramp.file().getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_labelled.nxs");
		dialog.setOverwrite(true);
		Optional<Path> chosen = new RememberedFolder("save").open(dialog).map(Path::toAbsolutePath);
		if (chosen.filter(ramp.file()::equals).isPresent()) {
			MessageDialog.openError(shell, Messages.save_title, Messages.save_notOver);
			return Optional.empty();
		}
		return chosen;
	}
}
