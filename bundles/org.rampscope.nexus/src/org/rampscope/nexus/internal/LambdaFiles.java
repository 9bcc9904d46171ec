/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;

/** Names of the files a LAMBDA detector writes: {@code SERIES_m1_part00000.nxs}, newer ones {@code SERIES_m01.nxs}. */
public final class LambdaFiles {

	private static final Pattern NAME = Pattern.compile("(.*)_m(\\d{1,3})(?:_part(\\d{1,9}))?\\.nxs");
	private static final String MASTER = "_master.nxs";

	private LambdaFiles() {
		// functions
	}

	/** @return whether the name is one of a part of a module */
	public static boolean isPart(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	/** @return name of the series */
	public static String series(Path file) {
		return matched(file).group(1);
	}

	/** @return number of the module */
	public static int module(Path file) {
		return Integer.parseInt(matched(file).group(2));
	}

	/** @return number of the part; 0 where a module is one file */
	public static int part(Path file) {
		String part = matched(file).group(3);
		return part == null ? 0 : Integer.parseInt(part);
	}

	/** @return the modules that a master file gathers as virtual datasets; empty where the file is no master, or has none beside it */
	public static List<Path> modulesOf(Path master) {
		String name = master.getFileName().toString();
		if (!name.endsWith(MASTER)) {
			return List.of();
		}
		Path any = master.resolveSibling(name.substring(0, name.length() - MASTER.length()) + "_m01.nxs");
		return seriesOf(any);
	}

	/** @return all files of the series in the same folder */
	public static List<Path> seriesOf(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		String series = series(file);
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(LambdaFiles::isPart).filter(f -> series(f).equals(series)).sorted(NaturalOrder.OF_FILES).toList();
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	private static Matcher matched(Path file) {
		Matcher matcher = NAME.matcher(file.getFileName().toString());
		if (!matcher.matches()) {
			throw new DataException(file, "", "is not named like a LAMBDA file", "Give files named SERIES_m1_part00000.nxs");
		}
		return matcher;
	}
}
