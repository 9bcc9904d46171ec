/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** Lets dialogs for files and folders start in the folder used last for the same purpose. */
public final class RememberedFolder {

	private static volatile FileChoice choice = FileChoice.PEOPLE;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.rampscope.ui");
	private final String key;

	/** @param purpose what is opened or saved; one word */
	public RememberedFolder(String purpose) {
		key = purpose + ".folder";
	}

	/** Lets somebody else choose from now on. */
	public static void setChoice(FileChoice next) {
		choice = next;
	}

	/** @return the folder used last; the user's own at first */
	public Path folder() {
		return Path.of(preferences.get(key, System.getProperty("user.home")));
	}

	private void remember(Path folder) {
		preferences.put(key, folder.toString());
	}

	/** @return the file chosen; empty where the user changed their mind */
	public Optional<Path> open(FileDialog dialog) {
		dialog.setFilterPath(folder().toString());
		Optional<Path> chosen = Optional.ofNullable(choice.of(dialog)).map(Path::of);
		chosen.map(Path::getParent).ifPresent(this::remember);
		return chosen;
	}

	/** @return the folder chosen; empty where the user changed their mind */
	public Optional<Path> open(DirectoryDialog dialog) {
		dialog.setFilterPath(folder().toString());
		Optional<Path> chosen = Optional.ofNullable(choice.of(dialog)).map(Path::of);
		chosen.ifPresent(this::remember);
		return chosen;
	}
}
