/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.Brightness;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.RunRecord;

/** Whatever a source does, each frame is in the result once and in its place, or named as skipped. Time is scripted: nothing sleeps. */
class LiveRunnerTest {

	@TempDir
	private Path folder;

	private FlatFrames frames;
	private Path output;
	private final List<LiveStatus> told = new ArrayList<>();

	@BeforeEach
	void setUp() throws IOException {
		frames = new FlatFrames(folder);
		output = folder.resolve("live.nxs");
	}

	private LiveResult follow(ScriptedClock clock, LiveSettings settings, Path source) {
		return follow(FlatFrames.pipeline(), clock, settings, source);
	}

	private LiveResult follow(Pipeline pipeline, ScriptedClock clock, LiveSettings settings, Path source) {
		return new LiveRunner(pipeline, new RunContext(folder, 2), "test", "1", settings, clock, scan -> Map.of("frames", scan.size()),
				told::add).run(new LiveSources(source, pipeline)::open, output, () -> false);
	}

	private static LiveSettings settings(double idleS, int maxFrames) {
		return new LiveSettings(0.02, 1, 0.1, idleS, maxFrames);
	}

	/** The frames that the rows of a result were made from; −1 for NaN. */
	private static int[] rows(Ramp<Patterns> scan) {
		return IntStream.range(0, scan.size()).map(i -> {
			double value = scan.data().intensity().get(i, 4);
			return Double.isNaN(value) ? -1 : (int) Math.round(value) - 100;
		}).toArray();
	}

	private Ramp<Patterns> written() {
		return RampReader.readPatterns(output, Progress.NONE);
	}

	private static void assertRows(Ramp<Patterns> scan, int... expected) {
		assertEquals(Arrays.toString(expected), Arrays.toString(rows(scan)));
	}

	@Test
	void framesThatComeOutOfOrderAreEachThereOnceAndInOrder() {
		ScriptedClock clock = new ScriptedClock(() -> frames.write(3), () -> frames.write(1, 0), null, () -> frames.write(2, 5), null, () -> frames.write(4));
		LiveResult result = follow(clock, settings(2, 0), frames.folder());
		assertRows(result.scan(), 0, 1, 2, 3, 4, 5);
		assertRows(written(), 0, 1, 2, 3, 4, 5);
		assertEquals(6, result.status().frames());
		assertEquals(0, result.status().behind());
	}

	@Test
	void aHalfWrittenImageWaitsUntilItIsWhole() {
		ScriptedClock clock = new ScriptedClock(() -> frames.write(0), () -> frames.writeHalf(1), null, null, null, () -> frames.write(1), () -> frames.write(2));
		assertRows(follow(clock, settings(2, 0), frames.folder()).scan(), 0, 1, 2);
	}

	@Test
	void anImageThatAWriterComesBackToIsReadAgain() {
		ScriptedClock clock = new ScriptedClock(Stream.concat(Stream.of(() -> frames.write(0, 1, 2)), Stream.concat(Stream.generate(() -> (Runnable) null).limit(20),
				Stream.of(() -> frames.writeAs(1, 57)))).toArray(Runnable[]::new));
		Ramp<Patterns> scan = follow(clock, settings(2, 0), frames.folder()).scan();
		assertRows(scan, 0, 57, 2);
	}

	@Test
	void anImageThatStaysBrokenIsSkippedNamedAndNotWaitedFor() {
		ScriptedClock clock = new ScriptedClock(() -> frames.write(0), () -> frames.writeHalf(1), () -> frames.write(2, 3));
		LiveResult result = follow(clock, settings(3, 0), frames.folder());
		assertRows(written(), 0, -1, 2, 3);
		assertEquals(1, result.status().skipped());
		assertTrue(RunRecord.of(written()).skipped().get(1).contains("f_0001.tif"), RunRecord.of(written()).skipped().toString());
		assertTrue(told.stream().anyMatch(s -> s.frames() == 3 && s.skipped() == 0 && s.behind() == 1), "frames behind the broken one did not wait for it");
	}

	@Test
	void aNumberThatNeverComesIsNamed() {
		ScriptedClock clock = new ScriptedClock(() -> frames.write(0, 1, 4));
		Ramp<Patterns> scan = follow(clock, settings(1, 0), frames.folder()).scan();
		assertRows(scan, 0, 1, 4);
		assertEquals("[0, 1, 4]", Arrays.toString(scan.frames().frameNumber()));
		assertTrue(scan.provenance().notes().contains("no frame came with the number 2–3"), scan.provenance().notes().toString());
	}

	@Test
	void theResultOnDiskGrowsBySnapshots() {
		List<Integer> seen = new ArrayList<>();
		Runnable look = () -> {
			if (Files.exists(output)) {
				seen.add(RampReader.readPatterns(output, Progress.NONE).size());
			}
		};
		Runnable[] script = IntStream.range(0, 120).mapToObj(i -> (Runnable) () -> {
			if (i % 6 == 0) {
				frames.write(i / 6);
			}
			if (i == 60) {
				awaitFile(output);
			}
			look.run();
		}).toArray(Runnable[]::new);
		assertEquals(20, follow(new ScriptedClock(script), settings(1, 0), frames.folder()).scan().size());
		assertTrue(IntStream.range(1, seen.size()).allMatch(i -> seen.get(i) >= seen.get(i - 1)), seen.toString());
		assertFalse(seen.isEmpty(), "no snapshot while the frames came");
		assertTrue(seen.get(0) < 20, seen.toString());
	}

	/** Snapshots are written by another thread: the scripted time stands still until the first is there. */
	private static void awaitFile(Path file) {
		long deadline = System.nanoTime() + 30_000_000_000L;
		while (!Files.exists(file)) {
			assertTrue(System.nanoTime() < deadline, "no snapshot within 30 s");
			java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
		}
	}

	@Test
	void theRunEndsAfterTheFramesAskedFor() {
		frames.write(0, 1, 2, 3, 4);
		assertRows(follow(new ScriptedClock(), settings(Double.POSITIVE_INFINITY, 3), frames.folder()).scan(), 0, 1, 2);
	}

	@Test
	void aLiveRunGivesWhatABatchRunGives() {
		frames.write(0, 1, 2, 3);
		Ramp<Patterns> live = follow(new ScriptedClock(), settings(1, 0), frames.folder()).scan();
		Ramp<Patterns> batch = new FileJob(FlatFrames.pipeline(), new RunContext(folder, 1), "test", "1", OnError.STOP)
				.run(new RampInput("f", List.of(frames.file(0), frames.file(1), frames.file(2), frames.file(3))), folder.resolve("batch.nxs"), Progress.NONE);
		assertEquals(batch.data().intensity(), live.data().intensity());
		assertEquals(batch.data().sigma().orElseThrow(), live.data().sigma().orElseThrow());
		assertEquals(batch.provenance().inputs(), live.provenance().inputs());
		assertEquals(batch.provenance().steps().get(0).settingsJson(), live.provenance().steps().get(0).settingsJson());
	}

	@Test
	void framesAreMeasuredAsTheyComeAndThoseThatWaitTogether() {
		Brightness brightness = new Brightness();
		Pipeline pipeline = FlatFrames.measuring(brightness, 16);
		frames.write(IntStream.range(0, 40).toArray());
		ScriptedClock clock = new ScriptedClock(Stream.concat(Stream.generate(() -> (Runnable) null).limit(30), Stream.of(() -> frames.write(40)))
				.toArray(Runnable[]::new));
		Ramp<Patterns> live = follow(pipeline, clock, settings(2, 0), frames.folder()).scan();
		assertEquals(16, brightness.calls().stream().mapToInt(Integer::intValue).max().orElseThrow(), brightness.calls().toString());
		assertEquals(1, brightness.calls().get(brightness.calls().size() - 1), "the last frame did not wait for others");
		double[] means = MeasuredValues.of(live, "brightness").scalar("mean");
		for (int i = 0; i < 41; i++) {
			assertEquals(90 + i, means[i], 1e-9, "100 + i counts less the pedestal of 10");
		}
		assertEquals(130, live.results().tree("brightest").orElseThrow().values("mean").orElseThrow().getDouble(), 1e-9);
		List<Path> files = IntStream.range(0, 41).mapToObj(frames::file).toList();
		Ramp<Patterns> batch = new FileJob(pipeline, new RunContext(folder, 3), "test", "1", OnError.STOP).run(new RampInput("f", files),
				folder.resolve("batch.nxs"), Progress.NONE);
		assertEquals(batch.results().tree("brightness").orElseThrow().values("mean"), live.results().tree("brightness").orElseThrow().values("mean"));
		assertEquals(List.of("test.pedestal", "org.rampscope.integrate.azimuthal", "test.brightness"),
				live.provenance().steps().stream().map(ProcessStep::operationId).toList());
		assertEquals(MeasuredValues.of(live, "brightness").vector("first_bins")[7][1], MeasuredValues.of(written(), "brightness").vector("first_bins")[7][1]);
	}

	@Test
	void aPipelineThatEndsWithFramesIsRefused() {
		List<Step<?>> alone = List.of(FlatFrames.measuring(new Brightness(), 1).steps().get(0));
		assertThrows(SettingsException.class, () -> new Pipeline("", "", alone));
	}

	@Test
	void aSourceThatGoesAwayLeavesTheResultOfWhatCame() {
		frames.write(0, 1);
		Map<String, String> hashes = Map.of("incoming/f_0000.tif", FileHash.sha256(frames.file(0)), "incoming/f_0001.tif", FileHash.sha256(frames.file(1)));
		Runnable delete = () -> {
			try {
				Files.delete(frames.file(0));
				Files.delete(frames.file(1));
				Files.delete(frames.folder());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		};
		ScriptedClock clock = new ScriptedClock(Stream.concat(Stream.generate(() -> (Runnable) null).limit(20), Stream.of(delete)).toArray(Runnable[]::new));
		DataException gone = assertThrows(DataException.class, () -> follow(clock, settings(100, 0), frames.folder()));
		assertTrue(gone.getMessage().contains("is gone; 2 frames came before"), gone.getMessage());
		assertRows(written(), 0, 1);
		// whether the checksums were taken in time is a race; that each is known, right and named, or missed, is not
		Map<String, String> known = written().provenance().inputs();
		assertTrue(hashes.entrySet().containsAll(known.entrySet()), known.toString());
		assertEquals(known.size() < 2, written().provenance().notes().stream().anyMatch(n -> n.contains("vanished before their checksum was taken")));
		assertTrue(written().provenance().notes().stream().anyMatch(n -> n.startsWith("the run ended early: ")), written().provenance().notes().toString());
	}

	@Test
	void nothingCameIsSaidAndNothingIsWritten() {
		assertThrows(AnalysisException.class, () -> follow(new ScriptedClock(), settings(1, 0), folder.resolve("nowhere")));
		assertFalse(Files.exists(output));
	}

	private void writeHdf(Path file, int from, int count) {
		frames.write(IntStream.range(from, from + count).toArray());
		List<Path> files = IntStream.range(from, from + count).mapToObj(frames::file).toList();
		try (Ramp<Frames> images = RampReader.openFrames(files)) {
			Frames stack = images.data();
			Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN.withGeometry(images.geometry()).withLabels(images.labels())
					.withGrid(DetectorGrid.known(stack.rows(), stack.columns(), 1e-4, 1e-4)).withMask(images.mask()), FrameAxis.unknown(count), stack,
					Results.NONE, Provenance.NONE);
			RampWriter.writeFrames(series, file, Progress.NONE);
		}
	}

	@Test
	void aGrowingFileIsFollowed() {
		Path file = folder.resolve("growing.nxs");
		ScriptedClock clock = new ScriptedClock(null, () -> writeHdf(file, 0, 1), null, () -> writeHdf(file, 0, 4), null, null, () -> writeHdf(file, 0, 9));
		assertRows(follow(clock, settings(2, 0), file).scan(), 0, 1, 2, 3, 4, 5, 6, 7, 8);
	}

	@Test
	void anotherRampUnderTheSameNameEndsTheRun() {
		Path file = folder.resolve("growing.nxs");
		ScriptedClock clock = new ScriptedClock(() -> writeHdf(file, 0, 4), null, null, null, () -> writeHdf(file, 50, 6));
		DataException other = assertThrows(DataException.class, () -> follow(clock, settings(100, 0), file));
		assertTrue(other.getMessage().contains("was replaced by another ramp after 4 frames"), other.getMessage());
		assertRows(written(), 0, 1, 2, 3);
	}

	@Test
	void aFileThatIsHalfThereIsTriedAgain() {
		Path file = folder.resolve("growing.nxs");
		Path whole = folder.resolve("whole.nxs");
		ScriptedClock clock = new ScriptedClock(() -> {
			writeHdf(whole, 0, 5);
			try {
				byte[] bytes = Files.readAllBytes(whole);
				Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}, null, null, () -> writeHdf(file, 0, 5));
		assertRows(follow(clock, settings(2, 0), file).scan(), 0, 1, 2, 3, 4);
	}
}
