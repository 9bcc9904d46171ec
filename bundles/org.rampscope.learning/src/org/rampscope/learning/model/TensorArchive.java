/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.rampscope.core.error.DataException;

/**
 * A zip archive of one JSON text and {@code weights.safetensors}. Files come from strangers: they are read as plain numbers
 * and texts, sizes are checked before memory is taken, and nothing else may be in the archive.
 */
public final class TensorArchive implements AutoCloseable {

	static final String REMEDY = "Get the file again from where it came, or train the model anew";

	private static final String WEIGHTS = "weights.safetensors";
	private static final int LARGEST_TEXT = 32 << 20;
	private static final int BUFFER = 1 << 16;
	private static final int LONGEST_NAME_SHOWN = 80;

	private final Path file;
	private final String textName;
	private final ZipFile zip;

	/**
	 * @param file the archive
	 * @param textName name of the JSON text in it
	 * @throws DataException where it is not there, or is something else
	 */
	public TensorArchive(Path file, String textName) {
		this.file = file;
		this.textName = textName;
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", "there is no such file", "Give the path of a model file (" + TrainedModel.EXTENSION + ")");
		}
		try {
			zip = new ZipFile(file.toFile());
		} catch (ZipException e) {
			throw new DataException(file, "", "is no model file: " + e.getMessage(), "Give a file that 'ramp train' wrote", e);
		} catch (IOException e) {
			throw damaged(file, e);
		}
		try {
			checkEntries();
		} catch (DataException e) {
			close();
			throw e;
		}
	}

	private void checkEntries() {
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			String name = entries.nextElement().getName();
			if (!textName.equals(name) && !WEIGHTS.equals(name)) {
				throw new DataException(file, printable(name), "does not belong into a model file", "Take only files that 'ramp train' wrote");
			}
		}
		if (zip.getEntry(textName) == null || zip.getEntry(WEIGHTS) == null || zip.size() != 2) {
			throw new DataException(file, "", "is no model file: it does not hold " + textName + " and " + WEIGHTS + " once each",
					"Give a file that 'ramp train' wrote");
		}
	}

	private static String printable(String name) {
		String plain = name.replaceAll("\\p{C}", "?");
		return plain.length() > LONGEST_NAME_SHOWN ? plain.substring(0, LONGEST_NAME_SHOWN) + "…" : plain;
	}

	static DataException damaged(Path file, IOException e) {
		return new DataException(file, "", "is damaged: " + e.getMessage(), REMEDY, e);
	}

	/**
	 * @return the JSON text
	 * @throws DataException where it is damaged or too long
	 */
	public byte[] text() {
		try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(zip.getEntry(textName)), new CRC32())) {
			byte[] json = in.readNBytes(LARGEST_TEXT + 1);
			if (json.length > LARGEST_TEXT) {
				throw new DataException(file, textName, "is larger than " + (LARGEST_TEXT >> 20) + " MiB", REMEDY);
			}
			checkSum(in, textName);
			return json;
		} catch (IOException e) {
			throw damaged(file, e);
		}
	}

	/**
	 * @param mostValues the largest number of values that there may be
	 * @return the tensors, by name
	 * @throws DataException where they are damaged, or claim to be what they are not
	 */
	public Map<String, Tensor> tensors(long mostValues) {
		try (CheckedInputStream checked = new CheckedInputStream(zip.getInputStream(zip.getEntry(WEIGHTS)), new CRC32());
				InputStream in = new BufferedInputStream(checked, BUFFER)) {
			Map<String, Tensor> tensors = new SafeTensorsReader(mostValues).read(in);
			in.transferTo(OutputStream.nullOutputStream());
			checkSum(checked, WEIGHTS);
			return tensors;
		} catch (SafeTensorsReader.MalformedTensorsException e) {
			throw new DataException(file, WEIGHTS, e.getMessage(), REMEDY, e);
		} catch (IOException e) {
			throw damaged(file, e);
		}
	}

	/** The ZIP holds a sum of each entry, which the library does not compare where entries are taken by name. */
	private void checkSum(CheckedInputStream in, String name) {
		if (in.getChecksum().getValue() != zip.getEntry(name).getCrc()) {
			throw new DataException(file, name, "is damaged: it does not have the checksum (CRC-32) that the file gives for it", REMEDY);
		}
	}

	@Override
	public void close() {
		try {
			zip.close();
		} catch (IOException e) {
			throw damaged(file, e);
		}
	}

	/**
	 * Writes an archive that is complete or not there: under another name first, then renamed.
	 *
	 * @param file where to; replaced if it exists
	 * @param textName name of the JSON text
	 * @param text the JSON text
	 * @param tensors by name
	 * @throws DataException where it cannot be written
	 */
	public static void write(Path file, String textName, byte[] text, Map<String, Tensor> tensors) {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part)); ZipOutputStream zip = new ZipOutputStream(out)) {
				zip.putNextEntry(new ZipEntry(textName));
				zip.write(text);
				zip.closeEntry();
				// Weights are noise to a compressor.
				zip.setLevel(Deflater.NO_COMPRESSION);
				zip.putNextEntry(new ZipEntry(WEIGHTS));
				new SafeTensorsWriter().write(tensors, zip);
				zip.closeEntry();
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			removeQuietly(part, e);
			throw new DataException(file, "", "cannot be written: " + e.getMessage(), "Choose another folder, or make room", e);
		}
	}

	private static void removeQuietly(Path part, IOException reason) {
		try {
			Files.deleteIfExists(part);
		} catch (IOException e) {
			reason.addSuppressed(e);
		}
	}
}
