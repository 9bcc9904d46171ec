/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.numpy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.rampscope.core.error.DataException;
import org.rampscope.learning.internal.numpy.NpyFormat.MalformedArrayException;

/** NumPy's archive of named arrays, a ZIP file. Nothing in it is unpickled or run, and what claims to be too large is refused. */
public final class NpzArchive {

	private static final int MOST_ARRAYS = 10_000;
	private static final long MOST_VALUES = 20_000_000;
	private static final String SUFFIX = ".npy";
	private static final String REMEDY = "Give an .npz file of plain arrays, as numpy.savez writes it";

	private NpzArchive() {
	}

	/**
	 * @param file the archive
	 * @return all arrays, in the order of the archive
	 * @throws DataException where it is not such an archive, is damaged, or holds anything but numbers; the message names the array
	 */
	public static Map<String, NumpyArray> read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", "there is no such file", REMEDY);
		}
		Map<String, NumpyArray> arrays = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ARRAYS) {
				throw new DataException(file, "", zip.size() + " entries, more than " + MOST_ARRAYS, REMEDY);
			}
			long left = MOST_VALUES;
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				NumpyArray array = array(file, zip, entry, left);
				left -= array.values().length;
				if (arrays.put(name(file, entry), array) != null) {
					throw new DataException(file, entry.getName(), "is there twice", REMEDY);
				}
			}
		} catch (IOException | IllegalArgumentException e) {
			// The second: names of entries that are not text.
			throw new DataException(file, "", "cannot be read as an archive: " + e.getMessage(), REMEDY, e);
		}
		return arrays;
	}

	private static String name(Path file, ZipEntry entry) {
		if (!entry.getName().endsWith(SUFFIX)) {
			throw new DataException(file, entry.getName(), "is not an array", REMEDY);
		}
		return entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
	}

	private static NumpyArray array(Path file, ZipFile zip, ZipEntry entry, long most) throws IOException {
		try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
			return new NpyFormat(most).read(in);
		} catch (MalformedArrayException e) {
			throw new DataException(file, entry.getName(), e.getMessage(), REMEDY, e);
		}
	}
}
