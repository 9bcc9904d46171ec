/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.RawFramesLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TreeWriter;

/** Writes ramps as NeXus files of the definition {@code NXxrd_pressure_ramp}. */
public final class RampScanWriter {

	private final SinkFactory sinks;

	/** @param sinks the back end */
	public RampScanWriter(SinkFactory sinks) {
		this.sinks = sinks;
	}

	/** Writes with the back end that is always there. */
	public static void write(Ramp<Patterns> scan, Path file, Progress progress) {
		new RampScanWriter(SinkFactory.EMBEDDED).save(scan, file, progress);
	}

	/**
	 * @param scan the ramp
	 * @param file the file; an older one of that name is replaced once the new one is complete
	 * @param progress told what is done; a cancel leaves the old file
	 */
	public void save(Ramp<Patterns> scan, Path file, Progress progress) {
		save(scan, file, RawFrames.NONE, progress);
	}

	/**
	 * @param scan the ramp
	 * @param file the file; an older one of that name is replaced once the new one is complete
	 * @param raw what the file shall hold of the frames that the patterns were made from
	 * @param progress told what is done; a cancel leaves the old file
	 */
	public void save(Ramp<Patterns> scan, Path file, RawFrames raw, Progress progress) {
		RawFramesLayout frames = new RawFramesLayout(raw, scan.size(), file);
		progress.begin("Writing " + file.getFileName(), 2L + frames.toCopy() + scan.size() * (scan.data().sigmaRows().isPresent() ? 2L : 1L));
		OffsetDateTime now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
		try (NexusSink sink = sinks.create(file)) {
			RootAttributes.write(sink, file, RampLayout.ENTRY, now);
			Map<String, Rows> tables = new HashMap<>();
			tables.put(RampLayout.INTENSITY_PATH, new ToldRows(scan.data().intensityRows(), progress));
			scan.data().sigmaRows().ifPresent(s -> tables.put(RampLayout.SIGMA_PATH, new ToldRows(s, progress)));
			new TreeWriter(sink, Map.of(RampLayout.DETECTOR_PATH, () -> frames.begin(sink)), tables)
					.write("", RampLayout.ENTRY, RampLayout.toEntry(scan, now));
			frames.copy(sink, progress);
			progress.worked(1);
			progress.checkCancelled();
			sink.commit();
			progress.worked(1);
		}
		progress.done();
	}

	/** Tells what of a table is written. */
	private record ToldRows(Rows table, Progress progress) implements Rows {

		@Override
		public int rows() {
			return table.rows();
		}

		@Override
		public int columns() {
			return table.columns();
		}

		@Override
		public DoubleDataset whole() {
			return table.whole();
		}

		@Override
		public void read(int from, int count, double[] into, int at) {
			progress.checkCancelled();
			table.read(from, count, into, at);
			progress.worked(count);
		}
	}
}
