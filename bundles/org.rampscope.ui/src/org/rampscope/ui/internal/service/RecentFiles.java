/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The files opened last, newest first, in a node of preferences. */
public final class RecentFiles {

	private static final String KEY = "recentFiles";
	private static final int MOST = 10;

	private final Preferences node;

	/** @param node where they are kept */
	public RecentFiles(Preferences node) {
		this.node = node;
	}

	/** @return the files, newest first; some may be gone by now */
	public List<Path> list() {
		return node.get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
	}

	/**
	 * @param file the file opened now
	 * @throws BackingStoreException where the preferences cannot be written
	 */
	public void add(Path file) throws BackingStoreException {
		List<Path> files = new ArrayList<>(list());
		Path absolute = file.toAbsolutePath().normalize();
		files.remove(absolute);
		files.addFirst(absolute);
		node.put(KEY, String.join("\n", files.stream().limit(MOST).map(Path::toString).toList()));
		node.flush();
	}
}
