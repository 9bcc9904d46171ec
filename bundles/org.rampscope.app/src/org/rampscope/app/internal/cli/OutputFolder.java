/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that results go into: made and checked before the work begins. */
final class OutputFolder {

	private OutputFolder() {
	}

	/**
	 * @param folder a folder; made where it does not exist
	 * @return it
	 * @throws UsageException where it cannot be written
	 */
	static Path ready(Path folder) {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new UsageException("the folder " + folder + " cannot be made", "Give another one with --out");
		}
		if (!Files.isWritable(folder)) {
			throw new UsageException("the folder " + folder + " cannot be written", "Give another one with --out");
		}
		return folder;
	}

	/**
	 * @param file a file to be written
	 * @param force whether an existing one may be replaced
	 * @return it
	 */
	static Path readyFor(Path file, boolean force) {
		Path folder = file.toAbsolutePath().getParent();
		ready(folder);
		if (Files.isDirectory(file)) {
			throw new UsageException(file + " is a folder", "Give the name of a file");
		}
		if (Files.exists(file) && !force) {
			throw new UsageException(file + " exists", "Give another name, or --force to replace it");
		}
		return file;
	}

	/** @throws UsageException where the input does not exist */
	static Path existing(Path file) {
		if (!Files.exists(file)) {
			throw new UsageException(file + " does not exist", "Check the path");
		}
		return file;
	}
}
