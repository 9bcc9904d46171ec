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
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;

/** Batch and live runs killed (SIGKILL) at random moments: what is on disk is whole, and the next run finishes the work. */
class KilledRunTest {

	private static final int KILLS = Boolean.getBoolean("rampscope.long") ? 50 : 4;
	private static final int RAMPS = 12;
	private static final int FRAMES = 40;

	@TempDir
	private Path folder;

	private static Ramp<Patterns> read(Path file) {
		return RampReader.readPatterns(file, Progress.NONE);
	}

	private static List<Path> files(Path folder, String suffix) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
		}
	}

	private void images(Path raw) throws IOException {
		Files.createDirectories(raw);
		for (int ramp = 0; ramp < RAMPS; ramp++) {
			for (int frame = 0; frame < FRAMES; frame++) {
				SmallImages.write(raw.resolve("r" + (char) ('a' + ramp) + "_" + frame + ".tif"), 1000L * ramp + frame);
			}
		}
		SmallImages.writeCalibration(folder.resolve("small.poni"));
	}

	private Object[] batch(Path raw, Path results) {
		return new Object[] { "run", "integrate", raw, "-o", results, "--calibration", folder.resolve("small.poni") };
	}

	@Test
	void aBatchKilledAtAnyMomentIsTakenUp() throws IOException, InterruptedException {
		Path raw = folder.resolve("raw");
		Path results = folder.resolve("results");
		images(raw);
		assertEquals(0, RampCommand.run(batch(raw, folder.resolve("undisturbed"))).code());
		Random random = new Random(5);
		int finishedBefore = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			Process child = ChildRamp.start(folder.resolve("child.log"), batch(raw, results));
			child.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
			child.destroyForcibly().waitFor();
			assertFalse(Files.readString(folder.resolve("child.log")).contains("Exception"), Files.readString(folder.resolve("child.log")));
			List<Path> finished = files(results, "_result.nxs");
			assertTrue(finished.size() >= finishedBefore, "a finished result is gone");
			finishedBefore = finished.size();
			finished.forEach(f -> assertEquals(FRAMES, read(f).size(), f.toString()));
		}
		RampCommand last = RampCommand.run(batch(raw, results));
		assertEquals(0, last.code(), last.toString());
		assertEquals(RAMPS, files(results, "_result.nxs").size());
		assertEquals(List.of(), files(results, ".part"));
		for (Path result : files(results, "_result.nxs")) {
			assertEquals(read(folder.resolve("undisturbed").resolve(result.getFileName())).data().intensity(), read(result).data().intensity());
		}
		assertTrue(RampCommand.run(batch(raw, results)).out().contains("0 done, " + RAMPS + " finished before"));
	}

	@Test
	void aLiveRunKilledAtAnyMomentLeavesAWholeSnapshotAndLosesNothing() throws IOException, InterruptedException {
		Path incoming = Files.createDirectories(folder.resolve("incoming"));
		Path poni = SmallImages.writeCalibration(folder.resolve("small.poni"));
		Path result = folder.resolve("live.nxs");
		Random random = new Random(6);
		int written = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			Process child = ChildRamp.start(folder.resolve("child.log"), "follow", "integrate", incoming, "-o", result, "--calibration", poni, "--refresh",
					"0.01", "--force");
			long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(1500));
			while (System.nanoTime() < end) {
				SmallImages.write(incoming.resolve("f_" + written + ".tif"), written);
				written++;
				child.waitFor(20, TimeUnit.MILLISECONDS);
			}
			child.destroyForcibly().waitFor();
			assertFalse(Files.readString(folder.resolve("child.log")).contains("Exception"), Files.readString(folder.resolve("child.log")));
			if (Files.exists(result)) {
				Ramp<Patterns> snapshot = read(result);
				assertEquals(snapshot.size(), snapshot.frames().frameNumber()[snapshot.size() - 1] + 1, "a frame is missing or there twice");
			}
		}
		RampCommand last = RampCommand.run("follow", "integrate", incoming, "-o", result, "--calibration", poni, "--frames", written, "--force");
		assertEquals(0, last.code(), last.toString());
		Path batch = folder.resolve("batch.nxs");
		assertEquals(0, RampCommand.run("run", "integrate", incoming, "-o", batch, "--calibration", poni).code());
		assertEquals(read(batch).data().intensity(), read(result).data().intensity());
		assertEquals(List.of(), files(folder, ".part"));
	}
}
