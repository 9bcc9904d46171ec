/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;

/** Paths as results name them: relative to the result's folder, with {@code /}; absolute where there is no relative one. */
final class ResultPaths {

	private final Path folder;

	/** @param result the result file */
	ResultPaths(Path result) {
		this.folder = result.toAbsolutePath().normalize().getParent();
	}

	/** @return the folder of the result */
	Path folder() {
		return folder;
	}

	String name(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		if (!folder.getRoot().equals(absolute.getRoot())) {
			return absolute.toString();
		}
		return folder.relativize(absolute).toString().replace(folder.getFileSystem().getSeparator(), "/");
	}

	Path file(String name) {
		return folder.resolve(name).normalize();
	}
}
