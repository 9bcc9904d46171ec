/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.nexus.FileHash;

class LiveHashesTest {

	@TempDir
	private Path folder;

	@Test
	void whatIsGoneIsKnownAsItWasAndWhatChangedAsItIs() throws IOException {
		Path gone = Files.writeString(folder.resolve("gone"), "a");
		Path changed = Files.writeString(folder.resolve("changed"), "b");
		Path late = Files.writeString(folder.resolve("late"), "c");
		Path never = folder.resolve("never");
		String goneHash = FileHash.sha256(gone);
		try (LiveHashes hashes = new LiveHashes()) {
			hashes.take(gone);
			hashes.take(changed);
			hashes.take(never);
			Files.delete(gone);
			Files.writeString(changed, "something longer");
			assertEquals(Map.of(gone, goneHash, changed, FileHash.sha256(changed), late, FileHash.sha256(late)),
					hashes.finish(List.of(gone, changed, late, never)));
		}
	}

	@Test
	void filesAddedAreDoneWhenTheRunEnds() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "content");
		try (LiveHashes hashes = new LiveHashes()) {
			hashes.add(file);
			assertEquals(Map.of(file, FileHash.sha256(file)), hashes.finish(List.of(file)));
		}
	}
}
