/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.spi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.rampscope.core.error.DataException;

/** The file beside the final one that holds what is not yet complete, so that a name never stands for half a file. */
public final class PartFile {

	private final Path target;
	private final Path part;

	/** @param target the name the complete file shall have */
	public PartFile(Path target) {
		this.target = target.toAbsolutePath();
		this.part = this.target.resolveSibling(this.target.getFileName() + ".part");
		try {
			if (!Files.isDirectory(this.target.getParent())) {
				throw new DataException(target, "", "the folder " + this.target.getParent() + " does not exist", "Make it first");
			}
			Files.deleteIfExists(part);
		} catch (IOException e) {
			throw failed(part, "an old unfinished file cannot be removed", e);
		}
	}

	/** @return where to write */
	public Path part() {
		return part;
	}

	/** @return the name the file will have */
	public Path target() {
		return target;
	}

	/** Puts the finished file in its place, replacing an older one in one step. */
	public void commit() {
		try {
			try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			try {
				Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} catch (AtomicMoveNotSupportedException e) {
				// some network shares; the plain move is the best they can do
				Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (IOException e) {
			throw failed(target, "cannot be put in its place", e);
		}
	}

	/** Removes what was written. */
	public void discard() {
		try {
			Files.deleteIfExists(part);
		} catch (IOException e) {
			throw failed(part, "cannot be removed", e);
		}
	}

	private static DataException failed(Path file, String problem, IOException e) {
		return new DataException(file, "", problem + " (" + e.getMessage() + ")", "Check free space and permissions of the folder", e);
	}
}
