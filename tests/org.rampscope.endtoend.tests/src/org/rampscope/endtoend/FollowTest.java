/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.nexus.RampReader;

/** Following as a user calls it, the status for other programs, and what is made from the commands' definitions. */
class FollowTest {

	@TempDir
	private Path folder;

	@Test
	void aSimulatedDetectorIsFollowedToItsEnd() throws Exception {
		Path incoming = folder.resolve("incoming");
		CompletableFuture<RampCommand> detector = CompletableFuture.supplyAsync(() -> RampCommand.run("simulate", "D8", "--live", "40", "-o", incoming));
		Path poni = folder.resolve("detector.poni");
		Path mask = incoming.resolve("mask.tif");
		// geometry and mask are written before the first frame; the run starts with them, as at a beamline
		Await.until("the first frame", () -> Files.exists(incoming.resolve("frame_00000.tif")));
		Files.copy(incoming.resolve("detector.poni"), poni);
		Path result = folder.resolve("live.nxs");
		RampCommand live = RampCommand.run("follow", "transition-clustering", incoming, "-o", result, "--calibration", poni, "--mask", mask, "--idle-timeout",
				"5", "--json");
		assertEquals(0, detector.get(60, TimeUnit.SECONDS).code(), detector.get().toString());
		assertEquals(0, live.code(), live.toString());
		assertEquals(222, RampReader.readPatterns(result, Progress.NONE).size());
		String last = live.out().strip().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.contains("\"state\":\"ended\"") && last.contains("\"behind\":0") && last.contains("\"class\":"), last);
		Path batch = folder.resolve("batch.nxs");
		RampCommand run = RampCommand.run("run", "transition-clustering", incoming, "-o", batch, "--calibration", poni, "--mask", mask);
		assertEquals(0, run.code(), run.toString());
		// simulated: frames 71 to 90 are mixed; without the mask nothing is found
		Matcher found = Pattern.compile("Transition from frame ([0-9]+) .* to frame ([0-9]+) ").matcher(run.out());
		assertTrue(found.find(), run.out());
		assertEquals(71, Integer.parseInt(found.group(1)), 5);
		assertEquals(91, Integer.parseInt(found.group(2)), 5);
		Ramp<Patterns> again = RampReader.readPatterns(batch, Progress.NONE);
		Ramp<Patterns> followed = RampReader.readPatterns(result, Progress.NONE);
		assertArrayEquals(again.data().intensity().getData(), followed.data().intensity().getData());
		assertArrayEquals(again.result(ClusteringResult.TYPE).orElseThrow().labels(),
				followed.result(ClusteringResult.TYPE).orElseThrow().labels());
	}

	@Test
	void theStatusIsServedToThisMachine() throws Exception {
		Path incoming = Files.createDirectories(folder.resolve("incoming"));
		Path poni = SmallImages.writeCalibration(folder.resolve("small.poni"));
		java.net.ServerSocket free = new java.net.ServerSocket(0);
		int port = free.getLocalPort();
		free.close();
		CompletableFuture<RampCommand> live = CompletableFuture.supplyAsync(() ->
				RampCommand.run("follow", "integrate", incoming, "-o", folder.resolve("live.nxs"),
				"--calibration", poni, "--frames", "2", "--serve", port));
		BufferedReader events = connect(port);
		SmallImages.write(incoming.resolve("f_0.tif"), 1);
		awaitEvent(events, "\"frames\":1");
		String status = new String(URI.create("http://localhost:" + port + "/status").toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(status.contains("\"state\":\"following\""), status);
		SmallImages.write(incoming.resolve("f_1.tif"), 2);
		awaitEvent(events, "\"state\":\"ended\"");
		assertEquals(0, live.get(30, TimeUnit.SECONDS).code(), live.get().toString());
	}

	private static BufferedReader connect(int port) {
		AtomicReference<BufferedReader> connected = new AtomicReference<>();
		Await.until("the status server", () -> {
			try {
				connected.set(new BufferedReader(new InputStreamReader(URI.create("http://localhost:" + port + "/events").toURL().openStream(), StandardCharsets.UTF_8)));
				return true;
			} catch (IOException e) {
				// the run has not come to it yet
				return false;
			}
		});
		return connected.get();
	}

	private static void awaitEvent(BufferedReader events, String text) throws IOException {
		for (String line = events.readLine(); line != null; line = events.readLine()) {
			if (line.contains(text)) {
				return;
			}
		}
		throw new AssertionError("no event with " + text);
	}

	@Test
	void nothingToFollowIsSaid() {
		RampCommand ramp = RampCommand.run("follow", "integrate", folder.resolve("nowhere"), "-o", folder.resolve("live.nxs"), "--idle-timeout", "0.05");
		assertEquals(1, ramp.code());
		assertTrue(ramp.err().contains("no frame came"), ramp.toString());
	}

	@Test
	void theManualAndTheCompletionKnowEveryCommandAndOption() {
		String manual = RampCommand.run("manual").out();
		String completion = RampCommand.run("completion").out();
		for (String command : new String[] { "demo", "run", "rerun", "follow", "simulate", "report", "operations", "pipeline" }) {
			assertTrue(manual.contains(".SS " + command + "\n"), command);
			assertTrue(completion.contains(command), command);
		}
		assertTrue(manual.contains("\\fB\\-\\-idle\\fR \\fIS\\fR"), manual);
		assertTrue(completion.contains("--idle"));
		assertTrue(manual.lines().noneMatch(l -> l.startsWith("'")), manual);
	}
}
