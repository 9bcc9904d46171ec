/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.nexus.Fixtures;
import org.rampscope.nexus.LinkPolicy;

class LinkFindingsTest {

	@TempDir
	Path folder;

	private List<Finding> linkFindings(LinkPolicy policy) throws IOException {
		Path inner = Files.createDirectories(folder.resolve("inner"));
		Path file = Fixtures.copy("links.h5", inner);
		Fixtures.copy("linked.h5", inner);
		Files.copy(inner.resolve("linked.h5"), folder.resolve("outside.h5"));
		return new NexusValidator(DefinitionSet.embedded(), policy).validate(file).findings().stream().filter(f -> f.nxdlPath().isEmpty())
				.toList();
	}

	private static Optional<Finding> at(List<Finding> findings, String path) {
		return findings.stream().filter(f -> f.filePath().equals(path)).findFirst();
	}

	@Test
	void everyLinkThatLeadsNowhereIsFound() throws IOException {
		List<Finding> findings = linkFindings(LinkPolicy.INSIDE_FOLDER);
		assertTrue(at(findings, "/entry/dangling").orElseThrow().right().contains("/entry/nothing"));
		assertTrue(at(findings, "/entry/circle").orElseThrow().right().contains("circle"));
		assertTrue(at(findings, "/entry/absent").orElseThrow().right().contains("absent.h5"));
		Finding outside = at(findings, "/entry/outside").orElseThrow();
		assertEquals(Severity.NOTE, outside.severity());
		assertTrue(outside.found().contains("outside the folder"));
		assertEquals(Severity.WARNING, at(findings, "/entry/loop/up").orElseThrow().severity());
		for (String good : List.of("/entry/frames", "/entry/soft", "/entry/relative")) {
			assertEquals(Optional.empty(), at(findings, good));
		}
	}

	@Test
	void linksOutOfTheFolderAreFollowedWhereAllowed() throws IOException {
		assertEquals(Optional.empty(), at(linkFindings(LinkPolicy.ANYWHERE), "/entry/outside"));
	}
}
