/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;

/** validate, inspect, convert and metadata as a user calls them. */
class FilesTest {

	@TempDir
	private Path folder;

	private Path simulated() {
		Path file = folder.resolve("d1.nxs");
		RampCommand ramp = RampCommand.run("simulate", "D1", "-o", file, "--force");
		assertEquals(0, ramp.code(), ramp.toString());
		return file;
	}

	@Test
	void aWrittenRampIsValid() {
		RampCommand ramp = RampCommand.run("validate", simulated());
		assertEquals(0, ramp.code(), ramp.toString());
		assertTrue(ramp.out().contains("valid (NXxrd_pressure_ramp), 0 errors"), ramp.toString());
	}

	@Test
	void aRealRawFileIsToldWhatItLacks() {
		RampCommand ramp = RampCommand.run("validate", RampCommand.data("lambda").resolve("testasapo1_1009_00002_m1_part00000.nxs"), "--definition",
				"NXxrd_pressure_ramp");
		assertEquals(1, ramp.code(), ramp.toString());
		for (String lacking : new String[] { "/entry/sample", "/entry/ramp", "/entry/instrument/beam", "/entry/instrument/detector/distance" }) {
			assertTrue(ramp.out().contains("ERROR " + lacking + ": required"), lacking + " in\n" + ramp);
		}
	}

	@Test
	void aFileThatIsNoneIsReportedAndTheNextIsChecked() throws IOException {
		Path text = Files.writeString(folder.resolve("text.nxs"), "no HDF5");
		RampCommand ramp = RampCommand.run("validate", text, simulated(), "--json");
		assertEquals(1, ramp.code(), ramp.toString());
		assertEquals(1, ramp.out().lines().filter(l -> l.contains("\"valid\" : false")).count(), ramp.toString());
		assertEquals(1, ramp.out().lines().filter(l -> l.contains("\"valid\" : true")).count(), ramp.toString());
	}

	@Test
	void inspectShowsShapesAndUnits() {
		RampCommand ramp = RampCommand.run("inspect", simulated());
		assertEquals(0, ramp.code(), ramp.toString());
		assertTrue(ramp.out().lines().anyMatch(l -> l.contains("intensity") && l.contains("60") && l.contains("4023")), ramp.toString());
		assertTrue(ramp.out().contains("GPa"), ramp.toString());
	}

	@Test
	void patternsSurviveTheWayThroughCsvAndXy() throws IOException {
		Path original = simulated();
		Path csv = folder.resolve("d1.csv");
		Path series = folder.resolve("series");
		Path back = folder.resolve("back.nxs");
		Path fromXy = folder.resolve("from_xy.nxs");
		assertEquals(0, RampCommand.run("convert", original, "-o", csv).code());
		assertEquals(0, RampCommand.run("convert", csv, "-o", back).code());
		RampCommand toXy = RampCommand.run("convert", original, "--to", "xy", "-o", series);
		assertEquals(0, toXy.code(), toXy.toString());
		try (Stream<Path> files = Files.list(series)) {
			assertEquals(60, files.count());
		}
		RampCommand fromSeries = RampCommand.run("convert", series, "-o", fromXy);
		assertEquals(0, fromSeries.code(), fromSeries.toString());
		Ramp<Patterns> first = RampReader.readPatterns(original, Progress.NONE);
		assertArrayEquals(first.data().intensity().getData(), RampReader.readPatterns(back, Progress.NONE).data().intensity().getData(), 1e-9);
		assertArrayEquals(first.data().intensity().getData(), RampReader.readPatterns(fromXy, Progress.NONE).data().intensity().getData(), 1e-6);
	}

	@Test
	void theMetadataTemplateIsUsableAsItStands() throws IOException {
		Path file = Files.writeString(folder.resolve("m.yaml"), RampCommand.run("metadata", "--template").out());
		RampCommand check = RampCommand.run("metadata", "--check", file);
		assertEquals(0, check.code(), check.toString());
		Path wrong = Files.writeString(folder.resolve("w.yaml"), "no_such_key: 1\n");
		RampCommand refused = RampCommand.run("metadata", "--check", wrong);
		assertEquals(1, refused.code(), refused.toString());
		assertTrue(refused.err().contains("no_such_key"), refused.toString());
		assertEquals(1, refused.err().strip().lines().count(), refused.toString());
	}

	@Test
	void metadataOfAPersonComeIntoTheResultAndContradictionsAreNamed() throws IOException {
		Path yaml = Files.writeString(folder.resolve("mine.yaml"), "title: My ramp\nsample:\n  name: sample 7\n  formula: Fe\nbeam:\n  energy_keV: 12.0\n");
		Path result = folder.resolve("with_metadata.nxs");
		RampCommand ramp = RampCommand.run("run", "transition-from-patterns", simulated(), "-o", result, "--metadata", yaml);
		assertEquals(0, ramp.code(), ramp.toString());
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals("sample 7", scan.metadata().sample().name());
		assertEquals(0.4828, scan.metadata().beam().wavelengthAngstrom(), 1e-6, "the calibration goes first");
		assertTrue(ramp.out().lines().anyMatch(l -> l.startsWith("note:") && l.contains("12") && l.contains("calibration")), ramp.toString());
		assertTrue(scan.provenance().steps().stream().anyMatch(s -> s.operationId().equals("org.rampscope.metadata.file")
				&& s.contentHashes().containsKey("metadata")), "recorded with its hash");
	}
}
