/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.spi.PartFile;

/** Text files of the size that patterns and calibrations have. */
public final class TextLines {

	/** A text file larger than this holds something else. */
	static final long LARGEST_BYTES = 64L << 20;

	private TextLines() {
		// functions
	}

	/** @return the lines of a text file in UTF-8 or, as older instruments write, Latin 1 */
	public static List<String> read(Path file) {
		try {
			if (!Files.isRegularFile(file)) {
				throw new DataException(file, "", "does not exist", "Check the path");
			}
			if (Files.size(file) > LARGEST_BYTES) {
				throw new DataException(file, "", "has " + Files.size(file) + " bytes, too many for a text file", "Give a text file");
			}
			return decode(file, Files.readAllBytes(file));
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/**
	 * @param file for messages
	 * @param bytes the content of a text file
	 * @return its lines
	 */
	static List<String> decode(Path file, byte[] bytes) {
		for (byte b : bytes) {
			if (b == 0) {
				throw new DataException(file, "", "is no text file", "Give a text file");
			}
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		return (text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1)).lines().toList();
	}

	/** Writes a text file in one step. */
	public static void write(Path file, String text) {
		PartFile part = new PartFile(file);
		try {
			Files.writeString(part.part(), text);
		} catch (IOException e) {
			part.discard();
			throw new DataException(file, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
		part.commit();
	}
}
