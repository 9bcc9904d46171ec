/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.Doubling;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.OnError;

/** Inputs that change under the reader, and disks that are full: an error that names the file, and no result that is wrong. */
class BatchFaultsTest {

	@TempDir
	private Path folder;

	private Path input;
	private Path output;
	private int threads = 1;

	@BeforeEach
	void setUp() {
		input = folder.resolve("patterns.nxs");
		output = folder.resolve("result.nxs");
		write(input, 1);
	}

	private static void write(Path file, double value) {
		double[] values = new double[5 * 7];
		java.util.Arrays.fill(values, value);
		RampWriter.writePatterns(new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(5),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.1, 7), DatasetFactory.createFromObject(DoubleDataset.class, values, 5, 7),
				Optional.empty()), Results.NONE, Provenance.NONE), file, Progress.NONE);
	}

	private Ramp<Patterns> run(FileOptions options, Progress progress) {
		return new FileJob(pipeline(), new RunContext(folder, threads), "test", "1", OnError.STOP, options).run(new RampInput("p", List.of(input)), output, progress);
	}

	private static Pipeline pipeline() {
		Doubling doubling = new Doubling();
		return new Pipeline("", "", List.of(new Step<>(doubling, doubling.defaults())));
	}

	private BatchEntry.Outcome batch() {
		return new BatchRunner(pipeline(), new RunContext(folder, threads), "test", "1", OnError.STOP, false, FileOptions.DEFAULT)
				.run(List.of(new RampInput("p", List.of(input))), folder, Progress.NONE, entry -> { }).get(0).outcome();
	}

	private static void touch(Path file, Instant time) {
		try {
			Files.setLastModifiedTime(file, FileTime.from(time));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Does something once, when the patterns are being worked on. */
	private static Progress meanwhile(Runnable action) {
		AtomicBoolean done = new AtomicBoolean();
		AtomicBoolean working = new AtomicBoolean();
		return new Progress() {

			@Override
			public void begin(String task, long total) {
				working.set(task.startsWith("Working on"));
			}

			@Override
			public void worked(long amount) {
				if (working.get() && done.compareAndSet(false, true)) {
					action.run();
				}
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void aFileReplacedUnderTheReaderIsNamedAndGivesNoResult(int ofRun) {
		threads = ofRun;
		Path other = folder.resolve("other.nxs");
		write(other, 2);
		DataException changed = assertThrows(DataException.class, () -> run(FileOptions.DEFAULT, meanwhile(() -> {
			try {
				Files.move(other, input, StandardCopyOption.REPLACE_EXISTING);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		})));
		assertTrue(changed.getMessage().contains("patterns.nxs") && changed.getMessage().contains("changed while it was worked on"), changed.getMessage());
		assertFalse(Files.exists(output));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void aFileDeletedUnderTheReaderIsNamedAndGivesNoResult(int ofRun) {
		threads = ofRun;
		DataException gone = assertThrows(DataException.class, () -> run(FileOptions.DEFAULT, meanwhile(() -> {
			try {
				Files.delete(input);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		})));
		assertTrue(gone.getMessage().contains("is gone since it was read"), gone.getMessage());
		assertFalse(Files.exists(output));
	}

	@Test
	void aFullDiskLeavesTheOlderResultAsItWas() throws IOException {
		run(FileOptions.DEFAULT, Progress.NONE);
		byte[] before = Files.readAllBytes(output);
		FileOptions full = new FileOptions(ReadOptions.DEFAULT, file -> {
			throw new DataException(file, "", "cannot be written (No space left on device)", "Free some space");
		}, FileOptions.Raw.NONE);
		assertThrows(DataException.class, () -> run(full, Progress.NONE));
		assertEquals(java.util.Arrays.hashCode(before), java.util.Arrays.hashCode(Files.readAllBytes(output)));
	}

	@Test
	void aTruncatedFileIsNamed() throws IOException {
		byte[] all = Files.readAllBytes(input);
		Files.write(input, java.util.Arrays.copyOf(all, all.length / 2));
		DataException damaged = assertThrows(DataException.class, () -> run(FileOptions.DEFAULT, Progress.NONE));
		assertTrue(damaged.getMessage().contains("patterns.nxs"), damaged.getMessage());
		assertFalse(Files.exists(output));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void theResultNamesItsInputWithTheChecksumHoweverManyThreadsThereAre(int ofRun) {
		threads = ofRun;
		assertEquals(Map.of("patterns.nxs", FileHash.sha256(input)), run(FileOptions.DEFAULT, Progress.NONE).provenance().inputs());
	}

	@Test
	void aClockThatJumpedBackMakesNoFinishedResultAgain() {
		touch(input, Instant.parse("2031-01-01T00:00:00Z"));
		assertEquals(BatchEntry.Outcome.DONE, batch());
		assertEquals(BatchEntry.Outcome.KEPT, batch(), "the input is of a time that is yet to come, the result older than it");
	}

	@Test
	void anInputThatIsOlderThanTheOneBeforeIsWorkedOn() {
		assertEquals(BatchEntry.Outcome.DONE, batch());
		write(input, 5);
		touch(input, Instant.parse("2001-01-01T00:00:00Z"));
		assertEquals(BatchEntry.Outcome.DONE, batch(), "another file, of a time before the result");
		assertEquals(10, RampReader.readPatterns(folder.resolve("p_result.nxs"), Progress.NONE).data().intensity().get(0, 0));
	}

	@Test
	void aFileWrittenByAClockThatJumpedBackWhileItIsReadIsNoticed() {
		DataException changed = assertThrows(DataException.class,
				() -> run(FileOptions.DEFAULT, meanwhile(() -> touch(input, Instant.parse("2001-01-01T00:00:00Z")))));
		assertTrue(changed.getMessage().contains("changed while it was worked on"), changed.getMessage());
	}
}
