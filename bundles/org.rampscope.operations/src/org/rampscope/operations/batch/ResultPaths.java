/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;

/** Paths as results name them: relative to the result's folder, with {@code /}; absolute where there is no relative one. */
public final class ResultPaths {

	private final Path folder;

	/** @param result the result file */
	public ResultPaths(Path result) {
		this.folder = result.toAbsolutePath().normalize().getParent();
	}

	/** @return the folder of the result */
	public Path folder() {
		return folder;
	}

	/** @return how the result names the file */
	public String name(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		if (!folder.getRoot().equals(absolute.getRoot())) {
			return absolute.toString();
		}
		return folder.relativize(absolute).toString().replace(folder.getFileSystem().getSeparator(), "/");
	}

	/** @return the file that the result names */
	public Path file(String name) {
		return folder.resolve(name).normalize();
	}
}
