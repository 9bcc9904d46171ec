/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.XyFile;

/** Plays an integration server: writes the patterns of a ramp at a rate. */
public final class PatternFeed {

	/** A flush writes the tables of the file anew: more often would be more work than the patterns. */
	private static final double FLUSHES_PER_SECOND = 50;

	private final double patternsPerSecond;

	/** @param patternsPerSecond the rate */
	public PatternFeed(double patternsPerSecond) {
		this.patternsPerSecond = patternsPerSecond;
	}

	/**
	 * Writes text files {@code pattern_00000.xy}, {@code .xye} where uncertainties are known.
	 *
	 * @return the rate that was kept, patterns per second
	 */
	public double text(Ramp<Patterns> scan, Path folder, Progress progress) {
		Pace pace = new Pace(patternsPerSecond);
		String suffix = scan.data().sigmaRows().isPresent() ? "xye" : "xy";
		progress.begin("Writing patterns", scan.size());
		for (int i = 0; i < scan.size(); i++) {
			progress.checkCancelled();
			pace.await(i);
			XyFile.write(scan.data().pattern(i), List.of("simulated"), folder.resolve(String.format(Locale.ROOT, "pattern_%05d.%s", i, suffix)));
			progress.worked(1);
		}
		progress.done();
		return pace.kept();
	}

	/**
	 * Writes one file that grows pattern by pattern, flushed at most {@value #FLUSHES_PER_SECOND} times a second; until it is complete
	 * it is called {@code NAME.part}.
	 *
	 * @param napi makes a sink that puts records into the file as they come
	 * @return the rate that was kept, patterns per second
	 */
	public double growing(Ramp<Patterns> scan, Path file, SinkFactory napi, Progress progress) {
		Pace pace = new Pace(patternsPerSecond);
		int every = (int) Math.max(1, Math.round(patternsPerSecond / FLUSHES_PER_SECOND));
		progress.begin("Writing patterns", scan.size());
		try (NexusSink sink = napi.create(file)) {
			sink.openGroup("entry", "NXentry");
			sink.openGroup("data", "NXdata");
			sink.attribute("signal", "intensity");
			sink.attribute("axes", new String[] { "frame", "radial_axis" });
			sink.dataset("radial_axis", scan.data().axis().centres(), ElementType.FLOAT64,
					Map.of("units", scan.data().axis().unit().nexusUnit(), "long_name", scan.data().axis().unit().label()));
			AppendableDataset intensity = sink.appendable("intensity", ElementType.FLOAT64, new int[] { scan.data().axis().size() }, Map.of());
			for (int i = 0; i < scan.size(); i++) {
				progress.checkCancelled();
				pace.await(i);
				intensity.append(scan.data().pattern(i).intensity());
				if ((i + 1) % every == 0) {
					sink.flush();
				}
				progress.worked(1);
			}
			sink.closeGroup();
			sink.closeGroup();
			sink.commit();
		}
		progress.done();
		return pace.kept();
	}
}
