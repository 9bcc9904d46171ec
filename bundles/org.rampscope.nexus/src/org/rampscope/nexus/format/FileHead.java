/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import org.rampscope.core.error.DataException;

/** The beginning of a file, by which formats tell whether it is theirs. */
public final class FileHead {

	private static final int BYTES = 4096;

	private final Path file;
	private final byte[] bytes;

	/**
	 * @param file what the file is called
	 * @param bytes its beginning, or all of it
	 */
	public FileHead(Path file, byte[] bytes) {
		this.file = file;
		this.bytes = Arrays.copyOf(bytes, Math.min(bytes.length, BYTES));
	}

	/**
	 * @param file a file
	 * @return its beginning
	 * @throws DataException where it is no file, or cannot be read
	 */
	public static FileHead of(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", Files.isDirectory(file) ? "is a folder" : "does not exist", "Give the path of a file");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return new FileHead(file, in.readNBytes(BYTES));
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/** @return the file */
	public Path file() {
		return file;
	}

	/** @return whether the file has these bytes at its beginning */
	public boolean startsWith(byte... signature) {
		return bytes.length >= signature.length && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
	}

	/** @return whether it begins with these letters of ASCII */
	public boolean startsWith(String letters) {
		return startsWith(letters.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** @return whether these letters of ASCII stand in it */
	public boolean contains(String letters) {
		return new String(bytes, StandardCharsets.ISO_8859_1).contains(letters);
	}

	/** @return whether the file is packed by gzip */
	public boolean isGzip() {
		return startsWith((byte) 0x1f, (byte) 0x8b);
	}

	/** @return the beginning of what is inside where the file is packed by gzip; else this */
	public FileHead unpacked() {
		if (!isGzip()) {
			return this;
		}
		byte[] inside = new byte[BYTES];
		int length = 0;
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			for (int n = 0; n >= 0 && length < BYTES; length += n < 0 ? 0 : n) {
				n = in.read(inside, length, BYTES - length);
			}
		} catch (IOException e) {
			// the beginning alone: it ends somewhere inside, or is damaged, which whoever reads all of it will tell
		}
		return new FileHead(file, Arrays.copyOf(inside, length));
	}

	/** @return whether it may be text: it has no zero byte */
	public boolean isText() {
		for (byte b : bytes) {
			if (b == 0) {
				return false;
			}
		}
		return bytes.length > 0;
	}
}
