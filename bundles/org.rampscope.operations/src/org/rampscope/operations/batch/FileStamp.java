/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What a file looks like from outside. Equal stamps at two looks: nobody wrote in between, as far as can be seen.
 *
 * @param bytes its length
 * @param modified when it was written, by the clock of whoever wrote it: compared for equality only
 * @param key what tells it from another file of the same name; null where the file system has none
 */
public record FileStamp(long bytes, Object modified, Object key) {

	/** @return empty where there is no such file, or it cannot be seen at the moment */
	public static Optional<FileStamp> of(Path file) {
		try {
			BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
			return Optional.of(new FileStamp(a.size(), a.lastModifiedTime(), a.fileKey()));
		} catch (IOException e) {
			// deleted or renamed since it was listed, or a network share that hiccups: the next look will tell
			return Optional.empty();
		}
	}
}
