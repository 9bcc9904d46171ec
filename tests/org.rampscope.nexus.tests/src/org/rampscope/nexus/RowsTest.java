/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.StoredRows;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;

class RowsTest {

	private static final int BINS = 301;

	@TempDir
	private Path folder;

	/** A table that nobody could keep: row × 1000 + column. */
	private static class Counted extends StoredRows {

		private final int rows;

		Counted(int rows) {
			this.rows = rows;
		}

		@Override
		public int rows() {
			return rows;
		}

		@Override
		public int columns() {
			return BINS;
		}

		@Override
		public void read(int from, int count, double[] into, int at) {
			for (int i = 0; i < count * BINS; i++) {
				into[at + i] = 1000.0 * (from + i / BINS) + i % BINS;
			}
		}
	}

	private static Ramp<Patterns> scan(Rows intensity, Optional<Rows> sigma) {
		Ramp<Patterns> small = SampleScans.full(3, intensity.columns(), 1);
		return new Ramp<>(small.header().withLabels(Optional.empty()), FrameAxis.unknown(intensity.rows()),
				new Patterns(small.data().axis(), intensity, sigma), small.results(), small.provenance());
	}

	@Test
	void patternsKeptElsewhereAreWrittenByPieces() {
		int frames = 5000;
		Rows sigma = new Counted(frames);
		Ramp<Patterns> scan = scan(new Counted(frames), Optional.of(sigma));
		Path file = folder.resolve("rows.nxs");
		AtomicLong told = new AtomicLong();
		AtomicLong total = new AtomicLong();
		new RampWriter(SinkFactory.EMBEDDED).savePatterns(scan, file, RawFrames.NONE,
				new Progress() {
					@Override
					public void begin(String task, long amount) {
						total.set(amount);
					}

					@Override
					public void worked(long amount) {
						told.addAndGet(amount);
					}

					@Override
					public boolean isCancelled() {
						return false;
					}
				});
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		double[] expected = new double[frames * BINS];
		sigma.read(0, frames, expected);
		assertArrayEquals(expected, read.data().intensity().getData());
		assertArrayEquals(expected, read.data().sigma().orElseThrow().getData());
		assertArrayEquals(new int[] { frames, BINS }, read.data().intensity().getShape());
		assertEquals(scan.results().names(), read.results().names());
		assertEquals(total.get(), told.get(), "all of the work announced is told");
	}

	@Test
	void theSameRampGivesTheSameFileWhicheverWayItsPatternsCome() throws Exception {
		for (int frames : new int[] { 4, 400 }) {
			Ramp<Patterns> scan = SampleScans.full(frames, BINS, 1);
			Path whole = folder.resolve("whole.nxs");
			Path pieces = folder.resolve("parts.nxs");
			RampWriter.writePatterns(scan, whole, Progress.NONE);
			int[] same = IntStream.range(0, frames).toArray();
			RampWriter.writePatterns(scan.withData(scan.data().withRows(scan.data().intensityRows().at(same), scan.data().sigmaRows().map(s -> s.at(same)))),
					pieces, Progress.NONE);
			ScanAssertions.assertSame(RampReader.readPatterns(whole, Progress.NONE), RampReader.readPatterns(pieces, Progress.NONE));
			assertEquals(Files.size(whole), Files.size(pieces));
		}
	}

	@Test
	void rowsOfAViewAreThoseItShows() {
		double[] values = new double[12];
		Arrays.setAll(values, i -> i);
		DoubleDataset all = DatasetFactory.createFromObject(DoubleDataset.class, values, 4, 3);
		DoubleDataset part = (DoubleDataset) all.getSliceView(new int[] { 1, 0 }, new int[] { 4, 2 }, null);
		double[] read = new double[4];
		Rows.of(part).read(1, 2, read);
		assertArrayEquals(new double[] { 6, 7, 9, 10 }, read);
	}

	@Test
	void whatFailsOrIsCancelledWhileATableIsWrittenLeavesTheOldFile() throws Exception {
		Path file = folder.resolve("old.nxs");
		RampWriter.writePatterns(SampleScans.full(3, BINS, 1), file, Progress.NONE);
		byte[] before = Files.readAllBytes(file);
		Rows broken = new Counted(5000) {
			@Override
			public void read(int from, int count, double[] into, int at) {
				throw new AnalysisException("gone", "none");
			}
		};
		RampWriter writer = new RampWriter(SinkFactory.EMBEDDED);
		assertThrows(AnalysisException.class, () -> writer.savePatterns(scan(broken, Optional.empty()), file, Progress.NONE));
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, long amount) {
				// nobody listens
			}

			@Override
			public void worked(long amount) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class,
				() -> writer.savePatterns(scan(new Counted(5000), Optional.empty()), file, cancelled));
		assertArrayEquals(before, Files.readAllBytes(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count(), "nothing half-written lies about");
		}
	}

	/** jhdf alone cannot write more than 2 GiB, nor read it. */
	@Test
	void tablesOfMoreThanTwoGigabytesAreWrittenAndRead() throws Exception {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "writes 2.4 GB: only with -Drampscope.long=true");
		int frames = 1_000_000;
		Path file = folder.resolve("large.nxs");
		RampWriter.writePatterns(scan(new Counted(frames), Optional.empty()), file, Progress.NONE);
		assertTrue(Files.size(file) > Double.BYTES * (long) frames * BINS);
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		for (int frame : new int[] { 0, 1, 900_000, frames - 1 }) {
			assertEquals(1000.0 * frame + 17, read.data().intensityRows().row(frame)[17]);
		}
		read.data().intensityRows().close();
	}
}
