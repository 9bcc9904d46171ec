/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.nexus.format.FileHead;

/**
 * Formats of the field that people meet and that are not read here, told by their names and first bytes.
 *
 * @param what what the file is, as the end of a sentence about it
 * @param remedy what to do
 */
public record ForeignFormat(String what, String remedy) {

	private static final String CONVERT = "Convert it to TIFF or HDF5 with the program of its detector or of its facility";
	private static final String UNPACK = "Unpack it, and give the file or the folder";

	private static final Map<String, String> BY_NAME = Map.ofEntries(Map.entry("spe", "is a camera image of the format SPE"),
			Map.entry("img", "is an image of the format IMG"), Map.entry("sfrm", "is a Bruker image"),
			Map.entry("gfrm", "is a Bruker image"), Map.entry("mar3450", "is an image of a MAR detector"),
			Map.entry("mar2300", "is an image of a MAR detector"), Map.entry("raw", "is a raw image or pattern without a common format"),
			Map.entry("xrdml", "is a pattern of the format XRDML"), Map.entry("brml", "is a pattern of the format BRML"),
			Map.entry("mccd", "is an image of the format MCCD"), Map.entry("npy", "is a NumPy array"),
			Map.entry("npz", "is an archive of NumPy arrays"), Map.entry("mat", "is a MATLAB file"));
	private static final List<String> ARCHIVES = List.of("zip", "gz", "tgz", "tar", "bz2", "xz", "rar");
	private static final String HDF4 = "\u000e\u0003\u0013\u0001";

	/** @return what a file is that nothing here reads, where it is something known; empty for anything else */
	public static Optional<ForeignFormat> of(FileHead head) {
		String name = head.file().getFileName().toString().toLowerCase(Locale.ROOT);
		String suffix = name.substring(name.lastIndexOf('.') + 1);
		if (ARCHIVES.contains(suffix) || head.startsWith("PK\u0003\u0004")) {
			return Optional.of(new ForeignFormat("is an archive", UNPACK));
		}
		if (head.startsWith(HDF4)) {
			return Optional.of(new ForeignFormat("is an HDF4 file", "Convert it to HDF5 (nxconvert -h5, h4toh5)"));
		}
		return Optional.ofNullable(BY_NAME.get(suffix)).map(what -> new ForeignFormat(what, CONVERT));
	}
}
