/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchApplicationTest {

	@TempDir
	Path folder;

	@Test
	void argumentsThatAreNoOptionsAndExistAreFiles() throws IOException {
		Path one = Files.createFile(folder.resolve("a b.nxs"));
		Path other = Files.createFile(folder.resolve("c.nxs"));
		assertEquals(List.of(), WorkbenchApplication.files(new String[] { "-clean" }));
		assertEquals(List.of(one, other),
				WorkbenchApplication.files(new String[] { "-x", one.toString(), "not.there", other.toString() }));
	}
}
