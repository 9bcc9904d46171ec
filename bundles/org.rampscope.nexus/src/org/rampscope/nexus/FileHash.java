/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;

/** The fingerprint by which provenance names a file's content: SHA-256 (FIPS 180-4). */
public final class FileHash {

	private static final int BUFFER_BYTES = 1 << 16;

	private FileHash() {
		// a function
	}

	/**
	 * @param file a readable file
	 * @return its SHA-256 in 64 lower-case hexadecimal digits
	 */
	public static String sha256(Path file) {
		return sha256(file, Progress.NONE);
	}

	/**
	 * @param file a readable file
	 * @param progress asked whether to go on: large files take minutes
	 * @return its SHA-256 in 64 lower-case hexadecimal digits
	 */
	public static String sha256(Path file, Progress progress) {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER_BYTES];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				progress.checkCancelled();
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check the path and its permissions", e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
