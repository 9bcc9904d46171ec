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
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.run.RunRecord;

/** Many ramps into a folder, taken up again, with bad frames and bad files; and results made again from themselves. */
class BatchTest {

	@TempDir
	private Path folder;

	private Path raw;
	private Path results;

	@BeforeEach
	void names() throws IOException {
		raw = Files.createDirectories(folder.resolve("raw"));
		results = folder.resolve("results");
	}

	private void images(String ramp, int count) {
		for (int i = 0; i < count; i++) {
			SmallImages.write(raw.resolve(ramp + "_" + i + ".tif"), 100 * i + ramp.length());
		}
	}

	private Path calibration() {
		return SmallImages.writeCalibration(folder.resolve("small.poni"));
	}

	private RampCommand batch(Object... more) {
		Object[] arguments = new Object[more.length + 9];
		System.arraycopy(new Object[] { "run", "integrate", raw, "-o", results, "--calibration", calibration(), "--set", "integrate/bins=20" }, 0, arguments, 0, 9);
		System.arraycopy(more, 0, arguments, 9, more.length);
		return RampCommand.run(arguments);
	}

	private static Ramp<Patterns> read(Path file) {
		return RampReader.readPatterns(file, Progress.NONE);
	}

	@Test
	void everyRampOfAFolderGetsOneResultAndIsNotDoneAgain() throws IOException {
		images("a", 3);
		images("bb", 2);
		RampCommand first = batch();
		assertEquals(0, first.code(), first.toString());
		assertTrue(first.out().contains("2 done, 0 finished before, 0 failed, 0 frames skipped"), first.toString());
		assertEquals(3, read(results.resolve("a_result.nxs")).size());
		assertEquals(2, read(results.resolve("bb_result.nxs")).size());
		Object made = Files.getLastModifiedTime(results.resolve("a_result.nxs"));
		images("ccc", 1);
		RampCommand second = batch();
		assertTrue(second.out().contains("1 done, 2 finished before, 0 failed"), second.toString());
		assertEquals(made, Files.getLastModifiedTime(results.resolve("a_result.nxs")));
	}

	@Test
	void whatChangedIsDoneAgain() {
		images("a", 2);
		images("b", 2);
		batch();
		images("b", 3);
		assertTrue(batch().out().contains("1 done, 1 finished before"));
		assertEquals(3, read(results.resolve("b_result.nxs")).size());
		assertTrue(batch("--set", "integrate/polarizationFactor=0.5").out().contains("2 done, 0 finished before"));
		SmallImages.writeCalibration(folder.resolve("small.poni"), 0.2);
		RampCommand otherCalibration = RampCommand.run("run", "integrate", raw, "-o", results, "--calibration", folder.resolve("small.poni"), "--set",
				"integrate/bins=20", "--set", "integrate/polarizationFactor=0.5");
		assertTrue(otherCalibration.out().contains("2 done, 0 finished before"), otherCalibration.toString());
	}

	@Test
	void aHalfDoneRampIsDoneAgainAndAForeignFileIsLeftAlone() throws IOException {
		images("a", 2);
		batch();
		Path record = results.resolve("a_result.job.json");
		Files.writeString(record, Files.readString(record).replace("finished", "running"));
		Files.writeString(results.resolve("a_result.nxs.part"), "half a file");
		assertTrue(batch().out().contains("1 done, 0 finished before"));
		assertFalse(Files.exists(results.resolve("a_result.nxs.part")));
		Files.delete(record);
		RampCommand foreign = batch();
		assertEquals(1, foreign.code());
		assertTrue(foreign.err().contains("--force"), foreign.toString());
		assertTrue(batch("--force").out().contains("1 done"));
	}

	@Test
	void aBadFrameStopsOrIsSkippedAndNamed() throws IOException {
		images("a", 5);
		truncate(raw.resolve("a_2.tif"));
		RampCommand stopped = batch();
		assertEquals(1, stopped.code());
		assertTrue(stopped.err().contains("a_2.tif"), stopped.toString());
		assertFalse(Files.exists(results.resolve("a_result.nxs")));
		RampCommand skipped = batch("--on-error", "skip");
		assertEquals(1, skipped.code(), skipped.toString());
		assertTrue(skipped.out().contains("1 done, 0 finished before, 0 failed, 1 frames skipped"), skipped.toString());
		Ramp<Patterns> scan = read(results.resolve("a_result.nxs"));
		assertEquals(5, scan.size());
		assertEquals(List.of(2), List.copyOf(RunRecord.of(scan).skipped().keySet()));
		assertTrue(Double.isNaN(scan.data().intensity().get(2, 10)) && Double.isFinite(scan.data().intensity().get(3, 10)));
		assertTrue(scan.provenance().notes().stream().anyMatch(n -> n.contains("frame 2") && n.contains("a_2.tif")), scan.provenance().notes().toString());
		assertEquals(1, batch("--on-error", "skip").code(), "a result with skipped frames stays one");
	}

	@Test
	void aBadRampDoesNotTakeTheOthersAway() throws IOException {
		images("a", 2);
		Files.writeString(raw.resolve("b.nxs"), "no HDF5");
		images("c", 2);
		RampCommand ramp = batch("--on-error", "skip");
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.out().contains("2 done, 0 finished before, 1 failed"), ramp.toString());
		assertTrue(ramp.out().contains("b.nxs"), ramp.toString());
		assertEquals(1, ramp.err().lines().filter(l -> l.contains("to do")).count());
	}

	@Test
	void aResultIsMadeAgainToTheLastBit() throws IOException {
		Path frames = folder.resolve("d8.nxs");
		Path result = folder.resolve("out/d8_result.nxs");
		assertEquals(0, RampCommand.run("simulate", "D8", "--raw", "-o", frames).code());
		assertEquals(0, RampCommand.run("run", "transition-from-patterns", frames, "-o", result).code());
		Path again = folder.resolve("elsewhere/again.nxs");
		RampCommand ramp = RampCommand.run("rerun", result, "-o", again);
		assertEquals(0, ramp.code(), ramp.toString());
		assertSame(read(result), read(again));
		assertEquals(List.of("../d8.nxs"), List.copyOf(read(again).provenance().inputs().keySet()));
		RampCommand thrice = RampCommand.run("rerun", again);
		assertEquals(0, thrice.code(), thrice.toString());
		assertSame(read(result), read(folder.resolve("elsewhere/again_rerun.nxs")));
	}

	@Test
	void manyImagesAreRerunFromOneEntryAndAMovedFolder() throws IOException {
		images("a", 120);
		truncate(raw.resolve("a_7.tif"));
		assertEquals(1, batch("--on-error", "skip").code());
		Ramp<Patterns> before = read(results.resolve("a_result.nxs"));
		assertEquals(List.of("../raw/a_*.tif"), List.copyOf(before.provenance().inputs().keySet()));
		Path moved = Files.createDirectories(folder.resolve("moved"));
		Files.move(raw, moved.resolve("raw"));
		Files.move(results, moved.resolve("results"));
		Files.move(folder.resolve("small.poni"), moved.resolve("small.poni"));
		RampCommand ramp = RampCommand.run("rerun", moved.resolve("results/a_result.nxs"));
		assertEquals(0, ramp.code(), ramp.toString());
		Ramp<Patterns> after = read(moved.resolve("results/a_result_rerun.nxs"));
		assertArrayEquals(before.data().intensity().getData(), after.data().intensity().getData());
		// the reasons name the file, which is elsewhere now
		assertEquals(RunRecord.of(before).skipped().keySet(), RunRecord.of(after).skipped().keySet());
	}

	@Test
	void anInputOrCalibrationThatChangedIsNamed() throws IOException {
		images("a", 2);
		batch();
		Path result = results.resolve("a_result.nxs");
		SmallImages.writeCalibration(folder.resolve("small.poni"), 0.2);
		RampCommand calibration = RampCommand.run("rerun", result);
		assertEquals(1, calibration.code());
		assertTrue(calibration.err().contains("small.poni") && calibration.err().contains("calibration"), calibration.toString());
		SmallImages.writeCalibration(folder.resolve("small.poni"));
		Files.write(raw.resolve("a_1.tif"), new byte[1], StandardOpenOption.APPEND);
		RampCommand input = RampCommand.run("rerun", result);
		assertEquals(1, input.code());
		assertTrue(input.err().contains("a_1.tif"), input.toString());
		assertEquals(0, RampCommand.run("rerun", result, "--any-input").code());
		Files.delete(raw.resolve("a_1.tif"));
		assertTrue(RampCommand.run("rerun", result, "--force").err().contains("does not exist"));
	}

	private static void truncate(Path file) throws IOException {
		try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
			content.setLength(content.length() / 2);
		}
	}

	private static void assertSame(Ramp<Patterns> a, Ramp<Patterns> b) {
		assertArrayEquals(a.data().intensity().getData(), b.data().intensity().getData());
		assertEquals(a.data().sigma().isPresent(), b.data().sigma().isPresent());
		a.data().sigma().ifPresent(s -> assertArrayEquals(s.getData(), b.data().sigma().orElseThrow().getData()));
		assertEquals(a.results().names(), b.results().names());
		a.results().names().forEach(name -> assertSame(name, a.results().tree(name).orElseThrow(), b.results().tree(name).orElseThrow()));
	}

	private static void assertSame(String where, DataGroup a, DataGroup b) {
		assertEquals(a.fields().keySet(), b.fields().keySet(), where);
		a.fields().forEach((name, field) -> {
			Dataset other = Optional.ofNullable(b.fields().get(name)).orElseThrow().values();
			assertEquals(field.values(), other, where + "/" + name);
		});
		assertEquals(a.groups().keySet(), b.groups().keySet(), where);
		a.groups().forEach((name, group) -> assertSame(where + "/" + name, group, b.groups().get(name)));
	}
}
