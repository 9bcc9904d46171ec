/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.nexus.format.Format;
import org.rampscope.nexus.format.Formats;
import org.rampscope.ui.internal.Messages;

/** Asks for a ramp to open; starts in the folder used last. */
public final class OpenDialog {

	private final Shell shell;
	private final RememberedFolder remembered = new RememberedFolder("open");

	/** @param shell the window asked in */
	public OpenDialog(Shell shell) {
		this.shell = shell;
	}

	/** @return the files chosen; none where the user changed their mind */
	public List<Path> files() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.open_title);
		dialog.setFilterNames(new String[] { Messages.open_filterRamps, Messages.open_filterAll });
		dialog.setFilterExtensions(new String[] { "*." + String.join(";*.", Formats.endings(Format.class)), "*" });
		// The names are only known where the platform's dialog was shown.
		return remembered.open(dialog).stream().flatMap(first -> dialog.getFileNames().length == 0 ? Stream.of(first)
				: Arrays.stream(dialog.getFileNames()).map(first::resolveSibling)).toList();
	}

	/** @return the folder of patterns or frames chosen; none where the user changed their mind */
	public List<Path> folder() {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText(Messages.open_folderTitle);
		return remembered.open(dialog).stream().toList();
	}
}
