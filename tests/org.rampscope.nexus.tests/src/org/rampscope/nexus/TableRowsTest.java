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

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;

class TableRowsTest {

	private static final int BINS = 301;

	@TempDir
	private Path folder;

	/** A table that nobody could keep: row × 1000 + column. */
	private record Counted(int rows, int columns) implements TableRows {

		@Override
		public void read(int from, int count, double[] into) {
			for (int i = 0; i < count * columns; i++) {
				into[i] = 1000.0 * (from + i / columns) + i % columns;
			}
		}
	}

	/** A ramp whose own patterns are zero, one row for all of them. */
	private static RampScan hollow(int frames, int bins, boolean sigma) {
		RampScan small = SampleScans.full(3, bins, 1);
		DoubleDataset zeros = (DoubleDataset) DatasetFactory.zeros(DoubleDataset.class, 1, bins).getBroadcastView(frames, bins);
		return new RampScan(small.header().withLabels(Optional.empty()), small.axis(), FrameAxis.unknown(frames), zeros,
				sigma ? Optional.of(zeros) : Optional.empty(), small.results(), small.provenance());
	}

	@Test
	void patternsKeptElsewhereAreWrittenByPieces() {
		int frames = 5000;
		RampScan scan = hollow(frames, BINS, true);
		Path file = folder.resolve("rows.nxs");
		AtomicLong told = new AtomicLong();
		AtomicLong total = new AtomicLong();
		TableRows sigma = new Counted(frames, BINS);
		new RampScanWriter(SinkFactory.EMBEDDED).save(scan, new PatternRows(new Counted(frames, BINS), Optional.of(sigma)), file, RawFrames.NONE,
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
		RampScan read = RampScanReader.read(file, Progress.NONE);
		double[] expected = new double[frames * BINS];
		sigma.read(0, frames, expected);
		assertArrayEquals(expected, read.intensity().getData());
		assertArrayEquals(expected, read.sigma().orElseThrow().getData());
		assertArrayEquals(new int[] { frames, BINS }, read.intensity().getShape());
		assertEquals(scan.results().keySet(), read.results().keySet());
		assertEquals(total.get(), told.get(), "all of the work announced is told");
	}

	@Test
	void theSameRampGivesTheSameFileWhicheverWayItsPatternsCome() throws Exception {
		for (int frames : new int[] { 4, 400 }) {
			RampScan scan = SampleScans.full(frames, BINS, 1);
			Path whole = folder.resolve("whole.nxs");
			Path pieces = folder.resolve("parts.nxs");
			RampScanWriter.write(scan, whole, Progress.NONE);
			TableRows rows = TableRows.of(DatasetFactory.createFromObject(DoubleDataset.class, scan.intensity().getData().clone(), frames, BINS));
			new RampScanWriter(SinkFactory.EMBEDDED).save(scan, new PatternRows(rows, scan.sigma().map(TableRows::of)), pieces, RawFrames.NONE, Progress.NONE);
			ScanAssertions.assertSame(RampScanReader.read(whole, Progress.NONE), RampScanReader.read(pieces, Progress.NONE));
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
		TableRows.of(part).read(1, 2, read);
		assertArrayEquals(new double[] { 6, 7, 9, 10 }, read);
	}

	@Test
	void whatFailsOrIsCancelledWhileATableIsWrittenLeavesTheOldFile() throws Exception {
		Path file = folder.resolve("old.nxs");
		RampScanWriter.write(SampleScans.full(3, BINS, 1), file, Progress.NONE);
		byte[] before = Files.readAllBytes(file);
		TableRows broken = new TableRows() {
			@Override
			public int rows() {
				return 5000;
			}

			@Override
			public int columns() {
				return BINS;
			}

			@Override
			public void read(int from, int count, double[] into) {
				throw new AnalysisException("gone", "none");
			}
		};
		RampScan scan = hollow(5000, BINS, false);
		RampScanWriter writer = new RampScanWriter(SinkFactory.EMBEDDED);
		assertThrows(AnalysisException.class, () -> writer.save(scan, new PatternRows(broken, Optional.empty()), file, RawFrames.NONE, Progress.NONE));
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
				() -> writer.save(scan, new PatternRows(new Counted(5000, BINS), Optional.empty()), file, RawFrames.NONE, cancelled));
		assertArrayEquals(before, Files.readAllBytes(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count(), "nothing half-written lies about");
		}
	}

	/** jhdf alone cannot write more than 2 GiB, nor read it. */
	@Test
	void tablesOfMoreThanTwoGigabytesAreWrittenAndRead() throws Exception {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "writes 2.4 GB: only with -Drampscope.long=true");
		int frames = 75_000;
		int bins = 4023;
		Path file = folder.resolve("large.nxs");
		new RampScanWriter(SinkFactory.EMBEDDED).save(hollow(frames, bins, false), new PatternRows(new Counted(frames, bins), Optional.empty()), file,
				RawFrames.NONE, Progress.NONE);
		assertTrue(Files.size(file) > Double.BYTES * (long) frames * bins);
		RampScan read = RampScanReader.read(file, Progress.NONE);
		for (int frame : new int[] { 0, 1, 66_000, frames - 1 }) {
			assertEquals(1000.0 * frame + 17, read.intensity().get(frame, 17));
		}
	}
}
