/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;

class RecentFilesTest {

	private final RecentFiles files = new RecentFiles(InstanceScope.INSTANCE.getNode("org.rampscope.ui.tests.recent"));

	@Test
	void newestFirstEachOnceAtMostTen() throws BackingStoreException {
		for (int i = 0; i < 12; i++) {
			files.add(Path.of("/data/file " + i + ".nxs"));
		}
		files.add(Path.of("/data/file 5.nxs"));
		List<Path> expected = IntStream.of(5, 11, 10, 9, 8, 7, 6, 4, 3, 2).mapToObj(i -> Path.of("/data/file " + i + ".nxs")).toList();
		assertEquals(expected, files.list());
	}
}
