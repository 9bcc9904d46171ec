/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.NexusRampSource;

/** Asks for a ramp to open; starts in the folder used last. */
public final class OpenDialog {

	private static final String FOLDER = "open.folder";

	private final Shell shell;
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.rampscope.ui");

	/** @param shell the window asked in */
	public OpenDialog(Shell shell) {
		this.shell = shell;
	}

	/** @return the file chosen; empty where the user changed their mind */
	public Optional<Path> choose() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(Messages.open_title);
		dialog.setFilterNames(new String[] { Messages.open_filterRamps, Messages.open_filterAll });
		dialog.setFilterExtensions(new String[] { "*." + String.join(";*.", NexusRampSource.endings()), "*" });
		dialog.setFilterPath(preferences.get(FOLDER, System.getProperty("user.home")));
		Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
		chosen.map(Path::getParent).ifPresent(folder -> preferences.put(FOLDER, folder.toString()));
		return chosen;
	}
}
