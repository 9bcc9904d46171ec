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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes end in one line that says what and how to mend it, and in the right exit code. */
class CommandLineTest {

	@TempDir
	private Path folder;

	static Stream<Arguments> mistakes() {
		return Stream.of(Arguments.of("no-such-command", "no-such-command"), Arguments.of("demo --no-such-option", "--no-such-option"),
				Arguments.of("run", "PIPELINE"), Arguments.of("run transition-clustering missing.nxs -o FOLDER/x.nxs", "missing.nxs does not exist"),
				Arguments.of("run integrate missing.nxs", "missing.nxs does not exist"),
				Arguments.of("follow integrate FOLDER", "--out"), Arguments.of("simulate D99 -o FOLDER/x.nxs", "D99"),
				Arguments.of("simulate D1", "--out"), Arguments.of("simulate D1 -o FOLDER/x.nxs --seed one", "--seed"),
				Arguments.of("simulate D1 -o FOLDER", "is a folder"), Arguments.of("report missing.nxs", "missing.nxs does not exist"),
				Arguments.of("demo --out FOLDER/file.txt", "cannot be made"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void wrongUsageIsOneLineAndExitCodeTwo(String line, String named) throws IOException {
		Files.writeString(folder.resolve("file.txt"), "in the way");
		RampCommand ramp = RampCommand.run((Object[]) line.replace("FOLDER", folder.toString()).split(" "));
		assertEquals(2, ramp.code(), ramp.toString());
		assertEquals(1, ramp.err().strip().lines().count(), ramp.toString());
		assertTrue(ramp.err().contains(named), ramp.toString());
	}

	@Test
	void anUnknownPipelineNamesTheKnownOnes() {
		RampCommand ramp = RampCommand.run("run", "nonsense", "in.nxs", "-o", folder.resolve("o.nxs"));
		assertEquals(2, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("transition-clustering"), ramp.toString());
	}

	@Test
	void aFileOfTheWrongKindIsNamed() throws IOException {
		Path file = folder.resolve("text.nxs");
		Files.writeString(file, "this is no HDF5 file");
		RampCommand ramp = RampCommand.run("run", "integrate", file, "-o", folder.resolve("o.nxs"));
		assertEquals(1, ramp.code(), ramp.toString());
		assertEquals(1, ramp.err().strip().lines().count(), ramp.toString());
		assertTrue(ramp.err().contains("text.nxs"), ramp.toString());
		assertFalse(Files.exists(folder.resolve("o.nxs")));
	}

	@Test
	void anExistingResultIsNotOverwritten() throws IOException {
		Path file = folder.resolve("kept.nxs");
		Files.writeString(file, "precious");
		RampCommand ramp = RampCommand.run("simulate", "D1", "-o", file);
		assertEquals(2, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("--force"), ramp.toString());
		assertEquals("precious", Files.readString(file));
		assertEquals(0, RampCommand.run("simulate", "D1", "-o", file, "--force").code());
		assertTrue(Files.size(file) > 100_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "run", "simulate", "report", "operations", "pipeline", "validate", "inspect", "convert", "metadata" })
	void everyCommandHasHelpWithExamples(String command) {
		RampCommand ramp = RampCommand.run(command, "--help");
		assertEquals(0, ramp.code());
		assertTrue(ramp.out().contains("Examples:") && ramp.out().contains("ramp " + command), ramp.toString());
	}

	@Test
	void operationsAreListedWithUnitsAndRanges() {
		RampCommand ramp = RampCommand.run("operations", "als", "integrate", "clustering");
		assertEquals(0, ramp.code());
		assertTrue(ramp.out().contains("lambda = 100000.0"), ramp.toString());
		assertTrue(ramp.out().contains("azimuthMinDeg = NaN deg  (double, -360 to 360)"), ramp.toString());
		assertTrue(ramp.out().contains("neighbours = 10"), ramp.toString());
	}

	@Test
	void aReadyPipelineCanBeSavedChangedAndRun() throws IOException {
		Path patterns = folder.resolve("d1.nxs");
		assertEquals(0, RampCommand.run("simulate", "D1", "--raw", "-o", patterns).code());
		Path mine = folder.resolve("mine.json");
		Files.writeString(mine, RampCommand.run("pipeline", "transition-from-patterns").out());
		RampCommand ramp = RampCommand.run("run", mine, patterns, "-o", folder.resolve("result.nxs"), "--set", "als/iterations=5", "--report");
		assertEquals(0, ramp.code(), ramp.toString());
		assertTrue(ramp.out().contains("Transition from frame"), ramp.toString());
		assertTrue(Files.readString(folder.resolve("result_report.html")).contains("&quot;iterations&quot;:5"));
	}
}
