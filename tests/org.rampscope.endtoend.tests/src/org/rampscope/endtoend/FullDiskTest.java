/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system of 64 KB in memory. Skipped where this user may not mount one. */
class FullDiskTest {

	@TempDir
	private Path folder;

	private Path disk;

	@BeforeEach
	void mount() throws IOException, InterruptedException {
		disk = Files.createDirectories(folder.resolve("disk"));
		Assumptions.assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "this user may not mount a file system in memory");
	}

	@AfterEach
	void unmount() throws IOException, InterruptedException {
		ran("umount", "-l", disk.toString());
	}

	private static boolean ran(String... command) throws IOException, InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
		} catch (IOException e) {
			return false; // there is no such program
		}
	}

	@Test
	void aBatchSaysSoAndLeavesNothingHalf() throws IOException {
		Path stack = folder.resolve("stack.nxs");
		new MadeFrames(400, 48, 64).write(stack);
		Path result = disk.resolve("result.nxs");
		RampCommand ramp = RampCommand.run("run", "integrate", stack, "-o", result);
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("result.nxs") && ramp.err().contains("No space left"), ramp.toString());
		assertFalse(ramp.err().contains("\tat "), ramp.toString());
		assertFalse(Files.exists(result));
		try (Stream<Path> left = Files.list(disk)) {
			assertEquals(0, left.count(), "half-written files are taken away");
		}
	}

	@Test
	void aLiveRunSaysSo() throws IOException {
		Path incoming = Files.createDirectories(folder.resolve("incoming"));
		Path poni = SmallImages.writeCalibration(folder.resolve("small.poni"));
		for (int i = 0; i < 200; i++) {
			SmallImages.write(incoming.resolve("f_" + i + ".tif"), i);
		}
		RampCommand ramp = RampCommand.run("follow", "integrate", incoming, "-o", disk.resolve("live.nxs"), "--calibration", poni, "--frames", "200");
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("live.nxs") && ramp.err().contains("No space left"), ramp.toString());
		assertFalse(ramp.err().contains("\tat "), ramp.toString());
	}
}
