/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.Fixtures;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.SampleScans;

class FileTreeTest {

	@TempDir
	Path folder;

	private static TreeItem at(List<TreeItem> items, String path) {
		return items.stream().filter(i -> i.path().equals(path)).findFirst().orElseThrow(() -> new AssertionError("no " + path));
	}

	@Test
	void itShowsShapesUnitsAndAttributes() {
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(SampleScans.full(7, 50, 1), file, Progress.NONE);
		List<TreeItem> items = FileTree.of(file);
		TreeItem intensity = at(items, "/entry/data/intensity");
		assertArrayEquals(new int[] { 7, 50 }, intensity.shape());
		assertEquals("arbitrary", intensity.units());
		assertEquals("double", intensity.type());
		assertEquals("NXdata", at(items, "/entry/data").type());
		assertEquals("intensity", at(items, "/entry/data").attributes().get("signal"));
		assertEquals("25.6376", at(items, "/entry/instrument/beam/incident_energy").value());
		String text = FileTree.text(items);
		assertTrue(text.contains("    beam:NXbeam\n"), text);
		assertTrue(text.contains("incident_energy: double [1] = 25.6376 keV\n"), text);
	}

	@Test
	void linksAreShownAndEndSomewhere() throws IOException {
		Path file = Fixtures.copy("links.h5", folder);
		Fixtures.copy("linked.h5", folder);
		List<TreeItem> items = FileTree.of(file);
		assertArrayEquals(new int[] { 2, 3, 4 }, at(items, "/entry/frames").shape());
		assertEquals(TreeItem.Kind.BROKEN_LINK, at(items, "/entry/dangling").kind());
		assertEquals(TreeItem.Kind.BROKEN_LINK, at(items, "/entry/circle").kind());
		assertEquals(TreeItem.Kind.BROKEN_LINK, at(items, "/entry/outside").kind());
		assertEquals(TreeItem.Kind.LINK, at(items, "/entry/loop/up").kind());
	}
}
