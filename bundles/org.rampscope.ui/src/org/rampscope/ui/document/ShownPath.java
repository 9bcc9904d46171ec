/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as people write them: the user's own folder is {@code ~}. */
public final class ShownPath {

	private static final String HOME = "~/";

	private ShownPath() {
	}

	/** @return the path, shorter where it lies in the user's folder */
	public static String of(Path path) {
		Path home = home();
		return path.startsWith(home) && !path.equals(home) && path.getFileSystem().getSeparator().equals("/") ? HOME + home.relativize(path)
				: path.toString();
	}

	/** @return the absolute path that was written; empty where nothing was, or no path */
	public static Optional<Path> parse(String text) {
		String written = text.strip();
		if (written.isEmpty()) {
			return Optional.empty();
		}
		try {
			Path path = written.startsWith(HOME) ? home().resolve(written.substring(HOME.length())) : Path.of(written);
			return Optional.of(path.toAbsolutePath().normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static Path home() {
		return Path.of(System.getProperty("user.home"));
	}
}
