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

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.internal.FramesLayout;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.RawFramesLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TreeWriter;

/**
 * Writes ramps as NeXus files: patterns with their results as the definition {@code NXxrd_pressure_ramp} has them; detector frames compressed one by
 * one, with mask, geometry as PONI values and as NXdetector_module, and everything else that the ramp knows.
 */
public final class RampWriter {

	private final SinkFactory sinks;

	/** @param sinks the back end */
	public RampWriter(SinkFactory sinks) {
		this.sinks = sinks;
	}

	/** Writes with the back end that is always there, in the element type that {@link #typeOf} finds. */
	public static void writeFrames(Ramp<Frames> series, Path file, Progress progress) {
		writeFrames(series, file, typeOf(series), progress);
	}

	/** Writes with the back end that is always there. */
	public static void writeFrames(Ramp<Frames> series, Path file, ElementType type, Progress progress) {
		new RampWriter(SinkFactory.EMBEDDED).saveFrames(series, file, type, progress);
	}

	/**
	 * @param series frames with their context; stays open
	 * @param file the file; an older one of that name is replaced once the new one is complete
	 * @param type element type of the frames; every count must fit
	 * @param progress told of each frame; a cancel leaves the old file
	 */
	public void saveFrames(Ramp<Frames> series, Path file, ElementType type, Progress progress) {
		Frames frames = series.data();
		// the last tenth is for finishing the file
		int finish = Math.max(1, frames.size() / 10);
		progress.begin("Writing " + file.getFileName(), frames.size() + (long) finish);
		OffsetDateTime now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
		try (NexusSink sink = sinks.create(file)) {
			RootAttributes.write(sink, file, RampLayout.ENTRY, now);
			AppendableDataset[] target = new AppendableDataset[1];
			Runnable makeFrames = () -> target[0] = sink.appendable("data", type, new int[] { frames.rows(), frames.columns() },
					Map.of("target", FramesLayout.FRAMES, "long_name", "counts", "units", "counts"));
			new TreeWriter(sink, Map.of(FramesLayout.DETECTOR, makeFrames), Map.of()).write("", RampLayout.ENTRY, FramesLayout.toEntry(series, now));
			for (int i = 0; i < frames.size(); i++) {
				progress.checkCancelled();
				RawFramesLayout.append(file, target[0], frames.frame(i), i);
				sink.flush();
				progress.worked(1);
			}
			progress.checkCancelled();
			sink.commit();
			progress.worked(finish);
		}
		progress.done();
	}

	/**
	 * @param series frames
	 * @return the smallest type for counts like those of its first frame: unsigned 16 bits where nothing is negative and the
	 *         detector's saturation fits, else what the frame has
	 */
	public static ElementType typeOf(Ramp<Frames> series) {
		Dataset first = series.data().frame(0);
		if (first instanceof ShortDataset || first instanceof IntegerDataset) {
			double saturation = series.metadata().detector().saturationCounts();
			boolean fits = !(saturation > 0xffff) && (first instanceof ShortDataset || saturation > 0);
			boolean unsigned = fits && first.min().intValue() >= 0 && first.max().intValue() <= 0xffff;
			return unsigned ? ElementType.UINT16 : ElementType.of(first);
		}
		return first instanceof FloatDataset ? ElementType.FLOAT32 : ElementType.of(first);
	}

	/** Writes with the back end that is always there. */
	public static void writePatterns(Ramp<Patterns> scan, Path file, Progress progress) {
		new RampWriter(SinkFactory.EMBEDDED).savePatterns(scan, file, progress);
	}

	/**
	 * @param scan the ramp
	 * @param file the file; an older one of that name is replaced once the new one is complete
	 * @param progress told what is done; a cancel leaves the old file
	 */
	public void savePatterns(Ramp<Patterns> scan, Path file, Progress progress) {
		savePatterns(scan, file, RawFrames.NONE, progress);
	}

	/**
	 * @param scan the ramp
	 * @param file the file; an older one of that name is replaced once the new one is complete
	 * @param raw what the file shall hold of the frames that the patterns were made from
	 * @param progress told what is done; a cancel leaves the old file
	 */
	public void savePatterns(Ramp<Patterns> scan, Path file, RawFrames raw, Progress progress) {
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
