/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.napi.NapiBackEnd;

/** Which dataset is read, what writes, and what becomes of the raw frames, as a user says it. */
class FileChoiceTest {

	@TempDir
	private Path folder;

	private Path twoDatasets;
	private Path calibration;

	@BeforeEach
	void write() {
		calibration = SmallImages.writeCalibration(folder.resolve("detector.poni"));
		twoDatasets = folder.resolve("two.h5");
		try (NexusSink sink = new JhdfSink(twoDatasets)) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset[] both = { frames(sink, "bright"), frames(sink, "dark") };
			sink.closeGroup();
			Random random = new Random(3);
			for (int i = 0; i < 4; i++) {
				for (int k = 0; k < 2; k++) {
					both[k].append(DatasetFactory.createFromObject(IntegerDataset.class,
							random.ints(SmallImages.ROWS * SmallImages.COLUMNS, 0, k == 0 ? 1000 : 10).toArray(), SmallImages.ROWS, SmallImages.COLUMNS));
				}
			}
			sink.commit();
		}
	}

	private static AppendableDataset frames(NexusSink sink, String name) {
		return sink.appendable(name, ElementType.UINT16, new int[] { SmallImages.ROWS, SmallImages.COLUMNS }, Map.of("units", "counts"));
	}

	private Path result(String name, Object... more) {
		Path result = folder.resolve(name);
		Object[] all = new Object[more.length + 9];
		System.arraycopy(new Object[] { "run", "integrate", twoDatasets, "--calibration", calibration, "-o", result, "--set", "integrate/bins=50" }, 0,
				all, 0, 9);
		System.arraycopy(more, 0, all, 9, more.length);
		RampCommand ramp = RampCommand.run(all);
		assertEquals(0, ramp.code(), ramp.toString());
		return result;
	}

	@Test
	void aFileWithTwoDatasetsListsThem() {
		RampCommand ramp = RampCommand.run("run", "integrate", twoDatasets, "--calibration", calibration, "-o", folder.resolve("r.nxs"));
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("/entry/bright [4, 48, 64]") && ramp.err().contains("/entry/dark") && ramp.err().contains("--dataset"), ramp.err());
		RampCommand wrong = RampCommand.run("run", "integrate", twoDatasets, "--dataset", "/entry/dim", "--calibration", calibration, "-o",
				folder.resolve("r.nxs"));
		assertEquals(1, wrong.code(), wrong.toString());
		assertTrue(wrong.err().contains("/entry/dim") && wrong.err().contains("/entry/bright"), wrong.err());
	}

	@Test
	void theNamedDatasetIsReadAndReadAgainByARerun() {
		Ramp<Patterns> bright = RampReader.readPatterns(result("bright.nxs", "--dataset", "/entry/bright"), Progress.NONE);
		Ramp<Patterns> dark = RampReader.readPatterns(result("dark.nxs", "--dataset", "/entry/dark"), Progress.NONE);
		assertTrue(bright.data().intensity().get(0, 25) > 10 * dark.data().intensity().get(0, 25));
		RampCommand again = RampCommand.run("rerun", folder.resolve("dark.nxs"), "-o", folder.resolve("again.nxs"));
		assertEquals(0, again.code(), again.toString());
		assertArrayEquals(dark.data().intensity().getData(), RampReader.readPatterns(folder.resolve("again.nxs"), Progress.NONE).data().intensity().getData());
	}

	@Test
	void aFollowedFileWithTwoDatasetsListsThemAtOnceAndFollowsTheNamedOne() {
		Object[] follow = { "follow", "integrate", twoDatasets, "--calibration", calibration, "-o", folder.resolve("live.nxs"), "--frames", "4",
				"--set", "integrate/bins=50" };
		RampCommand undecided = RampCommand.run(follow);
		assertEquals(1, undecided.code(), undecided.toString());
		assertTrue(undecided.err().contains("/entry/bright [4, 48, 64]"), undecided.err());
		Object[] named = java.util.Arrays.copyOf(follow, follow.length + 2);
		named[follow.length] = "--dataset";
		named[follow.length + 1] = "/entry/dark";
		RampCommand decided = RampCommand.run(named);
		assertEquals(0, decided.code(), decided.toString());
		assertArrayEquals(RampReader.readPatterns(result("dark.nxs", "--dataset", "/entry/dark"), Progress.NONE).data().intensity().getData(),
				RampReader.readPatterns(folder.resolve("live.nxs"), Progress.NONE).data().intensity().getData());
		assertTrue(RampCommand.run("inspect", folder.resolve("live.nxs")).out().contains("two.h5"));
	}

	@Test
	void aBatchMakesAResultAnewWhereAnotherDatasetIsNamed() throws IOException {
		Path results = Files.createDirectories(folder.resolve("results"));
		for (String dataset : new String[] { "/entry/bright", "/entry/bright", "/entry/dark" }) {
			RampCommand ramp = RampCommand.run("run", "integrate", twoDatasets, "--dataset", dataset, "--calibration", calibration, "-o", results, "--set",
					"integrate/bins=50");
			assertEquals(0, ramp.code(), ramp.toString());
		}
		Ramp<Patterns> dark = RampReader.readPatterns(results.resolve("two_result.nxs"), Progress.NONE);
		assertArrayEquals(RampReader.readPatterns(result("dark.nxs", "--dataset", "/entry/dark"), Progress.NONE).data().intensity().getData(),
				dark.data().intensity().getData());
	}

	@Test
	void rawFramesAreLinkedCopiedOrLeftOut() throws IOException {
		Path linked = result("linked.nxs", "--dataset", "/entry/dark");
		Path copied = result("copied.nxs", "--dataset", "/entry/dark", "--raw", "embed", "--writer", "jhdf");
		Path without = result("without.nxs", "--dataset", "/entry/dark", "--raw", "none");
		for (Path file : new Path[] { linked, copied }) {
			try (Ramp<Frames> series = RampReader.openFrames(file)) {
				assertEquals(4, series.data().size());
				assertTrue(series.data().frame(0).max().intValue() < 10);
			}
			assertEquals(0, RampCommand.run("validate", file).out().lines().filter(l -> l.contains("detector/data")).count());
		}
		assertTrue(RampCommand.run("validate", without).out().contains("/entry/instrument/detector/data: recommended"));
		assertTrue(RampCommand.run("inspect", linked).out().contains("two.h5"));
		Files.delete(twoDatasets);
		try (Ramp<Frames> series = RampReader.openFrames(copied)) {
			assertEquals(4, series.data().size());
		}
	}

	@Test
	void napiWritesTheSameResult() {
		assumeTrue(NapiBackEnd.find().isPresent(), NapiBackEnd::absence);
		Ramp<Patterns> jhdf = RampReader.readPatterns(result("jhdf.nxs", "--dataset", "/entry/dark", "--writer", "jhdf"), Progress.NONE);
		Ramp<Patterns> napi = RampReader.readPatterns(result("napi.nxs", "--dataset", "/entry/dark", "--writer", "NAPI", "--raw", "embed"), Progress.NONE);
		assertArrayEquals(jhdf.data().intensity().getData(), napi.data().intensity().getData());
		assertEquals(jhdf.provenance().inputs(), napi.provenance().inputs());
		assertEquals(RampCommand.run("validate", folder.resolve("jhdf.nxs")).out().replace("jhdf.nxs", "napi.nxs"),
				RampCommand.run("validate", folder.resolve("napi.nxs")).out());
	}

	@Test
	void withoutNapiJhdfWritesAndSaysSoInOneLine() throws Exception {
		Path log = folder.resolve("log.txt");
		Path result = folder.resolve("r.nxs");
		Process child = ChildRamp.start(log, Map.of(NapiBackEnd.JAR_PROPERTY, folder.resolve("absent.jar").toString()), "run", "integrate", twoDatasets,
				"--dataset", "/entry/dark", "--calibration", calibration, "-o", result, "--writer", "napi");
		assertEquals(0, child.waitFor());
		String printed = Files.readString(log);
		assertEquals(1, printed.lines().filter(l -> l.contains("NAPI")).count(), printed);
		assertTrue(printed.contains("jhdf writes instead"), printed);
		assertFalse(RampReader.readPatterns(result, Progress.NONE).provenance().inputs().isEmpty());
	}
}
