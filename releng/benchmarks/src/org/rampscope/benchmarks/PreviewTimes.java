/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.pipeline.FramePreview;

/** What a user who edits a pipeline waits for: the preview of one frame of 2.4 million pixels, and of one pattern of 4,023 bins. */
final class PreviewTimes {

	private static final int FRAMES = 12;
	private static final int BINS = 4023;
	private static final String GOAL = "<= 200";
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final BenchmarkReport report;
	private final PipelineFile pipelines = new PipelineFile(LiveLoad.REGISTRY);
	private final OpenRamp ramp;

	PreviewTimes(BenchmarkReport report) {
		this.report = report;
		Ramp<Patterns> scan = new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(FRAMES),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 20.0 / BINS, BINS), patterns(), Optional.empty()), Results.NONE, Provenance.NONE);
		this.ramp = OpenRamp.prepare(Path.of("bench.nxs"), scan, Progress.NONE);
	}

	private static DoubleDataset patterns() {
		double[] all = new double[FRAMES * BINS];
		for (int i = 0; i < all.length; i++) {
			double away = (i % BINS - 1500) / 8.0;
			all[i] = 100 + 40 * Math.sin(i * 0.003) + 500 * Math.exp(-0.5 * away * away);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, FRAMES, BINS);
	}

	void run() {
		report.heading("Preview of a pipeline: integration with " + BINS + " bins, and a baseline");
		try {
			Path folder = Files.createTempDirectory("rampscope-preview");
			Path frames = folder.resolve("frames.nxs");
			try {
				BatchStack.writeLarge(frames, FRAMES);
				frames(frames, new RunContext(folder, Runtime.getRuntime().availableProcessors()));
			} finally {
				Files.deleteIfExists(frames);
				Files.delete(folder);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void frames(Path file, RunContext context) {
		try (FramePreview preview = new FramePreview()) {
			long start = System.nanoTime();
			preview.of(pipeline(BINS, 100_000), ramp, 0, List.of(file), context);
			report.add("first of this program: file opened, map built", (System.nanoTime() - start) / 1e6, "ms", "");
			measure("other number of bins: map built again", i -> preview.of(pipeline(BINS - i, 100_000), ramp, 0, List.of(file), context));
			preview.of(pipeline(BINS, 100_000), ramp, 0, List.of(file), context);
			measure("other frame: read and integrated", i -> preview.of(pipeline(BINS, 100_000), ramp, i, List.of(file), context));
			measure("other baseline", i -> preview.of(pipeline(BINS, 50_000 * (i + 1)), ramp, 0, List.of(file), context));
			Pipeline patterns = pipelines.parse("{\"rampscope_pipeline\": 1, \"steps\": [" + baseline(70_000) + "]}");
			measure("other pattern, no detector frames", i -> preview.of(patterns, ramp, i, List.of(), context));
		}
	}

	private void measure(String what, IntFunction<FramePreview.Result> preview) {
		List<Double> times = new ArrayList<>();
		long processor = 0;
		for (int i = 1; i < FRAMES; i++) {
			long start = System.nanoTime();
			long before = THREADS.getCurrentThreadCpuTime();
			preview.apply(i);
			processor += THREADS.getCurrentThreadCpuTime() - before;
			times.add((System.nanoTime() - start) / 1e6);
		}
		report.add(what + ", median", times.stream().sorted().toList().get(times.size() / 2), "ms", GOAL);
		report.add(what + ", processor time of its thread", processor / 1e6 / (FRAMES - 1), "ms", "");
	}

	private Pipeline pipeline(int bins, double lambda) {
		return pipelines.parse("{\"rampscope_pipeline\": 1, \"steps\": [{\"operation\": \"org.rampscope.integrate.azimuthal\", \"settings\": {\"bins\": "
				+ bins + "}}, " + baseline(lambda) + "]}");
	}

	private static String baseline(double lambda) {
		return "{\"operation\": \"org.rampscope.baseline.als\", \"settings\": {\"lambda\": " + lambda + "}}";
	}
}
