/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.run.RunRecord;

/** What goes wrong at beamlines: a full disk, truncated and deleted files, a clock that is set back. What was acknowledged stays. */
class LiveFaultsTest {

	@TempDir
	private Path folder;

	private FlatFrames frames;
	private Path output;
	private final List<LiveStatus> told = Collections.synchronizedList(new ArrayList<>());
	private final AtomicBoolean full = new AtomicBoolean();

	@BeforeEach
	void setUp() throws IOException {
		frames = new FlatFrames(folder);
		output = folder.resolve("live.nxs");
	}

	/** A disk that is full as long as the flag says so: the file cannot be made, as a real one tells it. */
	private SinkFactory disk() {
		return file -> {
			if (full.get()) {
				throw new DataException(file, "", "cannot be written (No space left on device)", "Free some space");
			}
			return SinkFactory.EMBEDDED.create(file);
		};
	}

	private LiveResult follow(LiveSettings settings, Runnable... script) {
		FileOptions files = new FileOptions(ReadOptions.DEFAULT, disk(), FileOptions.Raw.NONE);
		return new LiveRunner(FlatFrames.pipeline(), new RunContext(folder, 2), "test", "1", settings, new ScriptedClock(script), files, scan -> Map.of(), told::add)
				.run(new LiveSources(frames.folder(), FlatFrames.pipeline())::open, output, () -> false);
	}

	private static LiveSettings settings(double idleS) {
		return new LiveSettings(0.01, 0.5, 0.02, idleS, 0);
	}

	private static int[] counts(Ramp<Patterns> scan) {
		return IntStream.range(0, scan.size()).map(i -> Double.isNaN(scan.data().intensity().get(i, 4)) ? -1
				: (int) Math.round(scan.data().intensity().get(i, 4)) - 100).toArray();
	}

	private Ramp<Patterns> written() {
		return RampReader.readPatterns(output, Progress.NONE);
	}

	/** The script stands still until another thread has done its work. */
	private static void await(java.util.function.BooleanSupplier condition) {
		long deadline = System.nanoTime() + 30_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "waited 30 s in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}

	/** One step per frame, then enough looks at the source for the frame to be taken. */
	private List<Runnable> script(int count) {
		List<Runnable> script = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int frame = i;
			script.add(() -> frames.write(frame));
			script.addAll(Collections.nCopies(4, null));
		}
		return script;
	}

	@Test
	void aFullDiskStopsNoRunAndWhatCameMeanwhileIsWrittenLater() {
		List<Runnable> script = script(12);
		script.set(20, () -> {
			await(() -> Files.exists(output));
			full.set(true);
			frames.write(4);
		});
		// the run looks on while the snapshot fails in its thread, and room is made once it has told of that
		script.addAll(50, Collections.nCopies(2000, () -> {
			if (full.get() && told.stream().anyMatch(s -> !s.snapshot().problem().isEmpty())) {
				full.set(false);
			} else if (full.get()) {
				LockSupport.parkNanos(1_000_000);
			}
		}));
		LiveResult result = follow(settings(30), script.toArray(Runnable[]::new));
		assertArrayEquals(IntStream.range(0, 12).toArray(), counts(written()));
		assertEquals("", result.status().snapshot().problem());
		assertTrue(told.stream().anyMatch(s -> s.snapshot().problem().contains("No space left on device")), "the status said so while it was");
	}

	@Test
	void aDiskThatStaysFullIsSaidAndTheLastSnapshotIsWhole() {
		List<Runnable> script = script(12);
		script.set(20, () -> {
			await(() -> Files.exists(output));
			full.set(true);
			frames.write(4);
		});
		DataException failed = assertThrows(DataException.class, () -> follow(settings(1), script.toArray(Runnable[]::new)));
		assertTrue(failed.getMessage().contains("No space left on device"), failed.getMessage());
		int[] counts = counts(written());
		assertArrayEquals(IntStream.range(0, counts.length).toArray(), counts, "the frames acknowledged before are there, whole and in order");
		assertEquals(List.of(), parts(), "nothing half-written lies about");
	}

	private List<Path> parts() {
		try (var all = Files.list(folder)) {
			return all.filter(f -> f.toString().endsWith(".part")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void anImageTruncatedAfterItWasReadKeepsItsPatternOrIsNamed() {
		List<Runnable> script = script(6);
		script.add(() -> truncate(frames.file(2)));
		script.addAll(Collections.nCopies(30, null));
		LiveResult result = follow(settings(1), script.toArray(Runnable[]::new));
		// at the end the file is looked at again: it is another one than was read, and cannot be read
		assertArrayEquals(new int[] { 0, 1, -1, 3, 4, 5 }, counts(written()));
		assertEquals(1, result.status().skipped());
		assertTrue(RunRecord.of(written()).skipped().get(2).contains("is shorter than its header says"), RunRecord.of(written()).skipped().toString());
	}

	private static void truncate(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.truncate(channel.size() / 2);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void anImageDeletedAfterItWasReadStaysInTheResult() {
		List<Runnable> script = script(6);
		script.add(() -> {
			try {
				Files.delete(frames.file(1));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
		script.addAll(Collections.nCopies(5, null));
		follow(settings(1), script.toArray(Runnable[]::new));
		assertArrayEquals(IntStream.range(0, 6).toArray(), counts(written()));
	}

	@Test
	void aClockOfTheWriterThatJumpsBackDoesNoHarm() {
		List<Runnable> script = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			int frame = i;
			script.add(() -> {
				frames.write(frame);
				try {
					// later frames look older, the last ones come from the future
					Files.setLastModifiedTime(frames.file(frame), FileTime.fromMillis(1_000_000_000_000L * (frame < 6 ? 1 : 4) - 3_600_000L * frame));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			script.addAll(Collections.nCopies(3, null));
		}
		follow(settings(1), script.toArray(Runnable[]::new));
		assertArrayEquals(IntStream.range(0, 8).toArray(), counts(written()));
		assertFalse(told.isEmpty());
	}
}
