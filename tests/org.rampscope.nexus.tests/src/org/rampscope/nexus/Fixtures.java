/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small binary files that the tests carry; {@code fixtures/make_links.py} makes them. */
public final class Fixtures {

	private Fixtures() {
	}

	/** @return a copy of the fixture in the folder */
	public static Path copy(String name, Path folder) throws IOException {
		Path target = folder.resolve(name);
		try (InputStream in = Fixtures.class.getResourceAsStream("/org/rampscope/nexus/fixtures/" + name)) {
			Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
		}
		return target;
	}
}
