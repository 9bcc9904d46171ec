/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.error.DataException;

/** Formats of the field that people meet and that are not read here, told by their names and first bytes. */
final class ForeignFormat {

	private static final int SIGNATURE_BYTES = 8;
	private static final String CONVERT = "Convert it to TIFF or HDF5 with the program of its detector or of its facility";
	private static final String UNPACK = "Unpack it, and give the file or the folder";

	private static final Map<String, String> BY_NAME = Map.ofEntries(Map.entry("spe", "a camera image of the format SPE"), Map.entry("cbf", "a CBF image"),
			Map.entry("edf", "an EDF image"), Map.entry("img", "an image of the format IMG"), Map.entry("sfrm", "a Bruker image"),
			Map.entry("gfrm", "a Bruker image"), Map.entry("mar3450", "an image of a MAR detector"), Map.entry("mar2300", "an image of a MAR detector"),
			Map.entry("raw", "a raw image or pattern without a common format"), Map.entry("xrdml", "a pattern of the format XRDML"),
			Map.entry("brml", "a pattern of the format BRML"), Map.entry("mccd", "an image of the format MCCD"), Map.entry("npy", "a NumPy array"),
			Map.entry("npz", "an archive of NumPy arrays"), Map.entry("mat", "a MATLAB file"));
	private static final List<String> ARCHIVES = List.of("zip", "7z", "gz", "tgz", "tar", "bz2", "xz", "rar");
	private static final String HDF4 = "\u000e\u0003\u0013\u0001";

	private ForeignFormat() {
		// functions
	}

	/** @return why a file that is not HDF5 cannot be read, where it is something known; empty for anything else */
	static Optional<DataException> of(Path file, Throwable cause) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		String suffix = name.substring(name.lastIndexOf('.') + 1);
		String first = firstBytes(file);
		if (ARCHIVES.contains(suffix) || first.startsWith("PK\u0003\u0004") || first.startsWith("7z")) {
			return Optional.of(new DataException(file, "", "is an archive", suffix.equals("7z")
					? "Archives are read where they hold patterns; " + UNPACK.toLowerCase(Locale.ROOT) : UNPACK, cause));
		}
		if (first.startsWith(HDF4)) {
			return Optional.of(new DataException(file, "", "is an HDF4 file", "Convert it to HDF5 (nxconvert -h5, h4toh5)", cause));
		}
		if (first.startsWith("II*") || first.startsWith("MM\0*")) {
			return Optional.of(new DataException(file, "", "is a TIFF image of another name", "Name it *.tif", cause));
		}
		return Optional.ofNullable(BY_NAME.get(suffix)).map(what -> new DataException(file, "", "is " + what + ", which is not read here", CONVERT, cause));
	}

	private static String firstBytes(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(SIGNATURE_BYTES), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}
}
