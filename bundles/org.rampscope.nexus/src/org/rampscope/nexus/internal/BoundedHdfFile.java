/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.jhdf.HdfFile;

/** An HDF5 file that is read through a {@link BoundedChannel}. jhdf does not know the name of a channel's file, so it is said here. */
final class BoundedHdfFile extends HdfFile {

	private final Path file;

	private BoundedHdfFile(Path file, FileChannel channel) {
		super(channel);
		this.file = file;
	}

	/** @return the open file; close it */
	static HdfFile open(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		try {
			return new BoundedHdfFile(file, new BoundedChannel(channel));
		} catch (RuntimeException | Error e) {
			try (channel) {
				throw e;
			}
		}
	}

	@Override
	public String getName() {
		// asked for by the constructor of the super class already
		return file == null ? super.getName() : file.getFileName().toString();
	}

	@Override
	public Path getFileAsPath() {
		return file;
	}
}
