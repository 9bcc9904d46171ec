/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;

/** A class path for a second virtual machine, of where the classes of this one came from, in and outside OSGi. */
public final class CodePath {

	private CodePath() {
	}

	/** @return a class path that holds these classes; empty where one of them cannot be located */
	public static String of(Class<?>... classes) throws URISyntaxException {
		Set<String> places = new LinkedHashSet<>();
		for (Class<?> type : classes) {
			CodeSource source = type.getProtectionDomain().getCodeSource();
			if (source == null || source.getLocation() == null || !source.getLocation().getProtocol().equals("file")) {
				return "";
			}
			Path place = Path.of(source.getLocation().toURI());
			places.add(place.toString());
			for (String output : new String[] { "target/classes", "target/test-classes" }) {
				if (Files.isDirectory(place.resolve(output))) {
					places.add(place.resolve(output).toString());
				}
			}
		}
		return String.join(File.pathSeparator, places);
	}
}
