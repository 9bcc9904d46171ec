/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** The folder of real data that tests may use where it is there. */
public final class RealData {

	private RealData() {
	}

	/** @return the file of that name; skips the test where it is absent */
	public static Path file(String name) {
		String folder = System.getProperty("rampscope.data", "");
		Path file = Path.of(folder.isEmpty() ? "absent" : folder, name);
		Assumptions.assumeTrue(Files.exists(file), () -> "real data are absent: " + name + " in the folder of -Drampscope.data");
		return file;
	}
}
