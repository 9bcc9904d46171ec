/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.app.internal.LogOptions;

/** {@code --log} and {@code --log-level} go with every command, anywhere on the line; without them nothing is logged. */
class LogTest {

	private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
	private static final String FILE = "org.slf4j.simpleLogger.logFile";

	private final Properties before = (Properties) System.getProperties().clone();

	@TempDir
	private Path folder;

	@AfterEach
	void restore() {
		System.setProperties(before);
	}

	/** All commands there are, as the manual lists them. */
	static Stream<String> commands() {
		List<String> names = RampCommand.run("manual").out().lines().filter(l -> l.startsWith(".SS ")).map(l -> l.substring(4).replace("\\", "")).toList();
		assertTrue(names.size() > 20, names.toString());
		return names.stream();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandTakesThem(String command) {
		Path file = folder.resolve("ramp.log");
		LogOptions log = new LogOptions("--log", file.toString(), command, "--log-level=debug", "--help");
		assertEquals("", log.problem());
		assertArrayEquals(new String[] { command, "--help" }, log.rest());
		assertEquals(file.toString(), System.getProperty(FILE));
		assertEquals("debug", System.getProperty(LEVEL));
		RampCommand ramp = RampCommand.run((Object[]) log.rest());
		assertEquals(0, ramp.code(), ramp.toString());
		assertTrue(ramp.out().startsWith("Usage: ramp " + command), ramp.toString());
	}

	@ParameterizedTest
	@CsvSource({ "--log-level=loud, is not known", "--log-level, needs a value", "--log, needs a value", "--log=/no/such/folder/a.log, cannot be written",
			"--log=/, cannot be written" })
	void whatIsWrongIsToldInOneLine(String option, String says) {
		LogOptions log = new LogOptions("operations", option);
		assertTrue(log.problem().contains(says) && log.problem().lines().count() == 1, log.problem());
		assertEquals(before.getProperty(LEVEL), System.getProperty(LEVEL));
	}

	@Test
	void theLogIsAFileAndTheScreenStaysQuiet() throws IOException, InterruptedException {
		Path images = Files.createDirectories(folder.resolve("images"));
		SmallImages.write(images.resolve("a_0.tif"), 1);
		Files.write(images.resolve("a_1.tif"), new byte[] { 1, 2, 3 });
		Path poni = SmallImages.writeCalibration(folder.resolve("small.poni"));
		Path quiet = folder.resolve("quiet.txt");
		Path log = folder.resolve("ramp.log");
		Path screen = folder.resolve("screen.txt");
		Object[] command = { "run", "integrate", images, "-o", folder.resolve("r.nxs"), "--calibration", poni, "--on-error", "skip" };
		ended(ChildRamp.start(quiet, Map.of(), command));
		assertFalse(Files.readString(quiet).contains("DEBUG") || Files.readString(quiet).contains("INFO"), Files.readString(quiet));
		Object[] failing = { "run", "integrate", folder.resolve("no_such_file.nxs"), "-o", folder.resolve("r.nxs"), "--log", log, "--log-level", "debug" };
		ended(ChildRamp.start(screen, Map.of(), failing));
		assertFalse(Files.readString(screen).contains("DEBUG"), Files.readString(screen));
		assertTrue(Files.readString(log).contains("DEBUG") && Files.readString(log).contains("no_such_file.nxs"), Files.readString(log));
	}

	private static void ended(Process process) throws InterruptedException {
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
	}
}
