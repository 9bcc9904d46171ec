/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.live.LiveClock;
import org.rampscope.operations.live.LiveResult;
import org.rampscope.operations.live.LiveRunner;
import org.rampscope.operations.live.LiveSettings;
import org.rampscope.operations.live.LiveSources;
import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * Live runs: frames of 2.4 million pixels of 16 bits, 20 per second, and patterns, 1000 per second, as long as
 * {@code -Drampscope.bench.seconds} says (120); {@code -Drampscope.bench.part=frames} or {@code patterns} leaves the other part out. The beam
 * goes on once the run says that it waits. Latency counts from when the file, or the pattern in the file, can be seen to when its class is kept.
 */
final class LiveBenchmark implements Benchmark {

	private static final int BINS = 4023;
	private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
	private static final double START_S = 2;
	private static final String PART = System.getProperty("rampscope.bench.part", "");
	private static final double SECONDS = Double.parseDouble(System.getProperty("rampscope.bench.seconds", "120"));

	@Override
	public String name() {
		return "live";
	}

	@Override
	public String description() {
		return "latency of live runs: frames of 2.4 megapixels at 20/s, patterns at 1000/s";
	}

	@Override
	public void run(BenchmarkReport report) throws Exception {
		Path folder = Files.createTempDirectory("rampscope-live");
		try {
			if (!PART.equals("patterns")) {
				frames(report, folder);
			}
			if (!PART.equals("frames")) {
				patterns(report, folder);
			}
		} finally {
			try (Stream<Path> all = Files.walk(folder)) {
				all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
			}
		}
	}

	private static void frames(BenchmarkReport report, Path folder) throws Exception {
		int frames = (int) (20 * SECONDS);
		LiveFolder detector = new LiveFolder(folder.resolve("incoming"), 20, frames);
		RadialAxis axis;
		double wavelength;
		try (Ramp<Frames> sample = RampReader.openFrames(List.of(detector.sample()));
				FrameChain<Dataset> chain = FrameChain.ofFrames(LiveLoad.ofFrames(BINS, false), sample, new RunContext(folder, THREADS), Provenance.NONE,
						Progress.NONE)) {
			axis = chain.axis();
			wavelength = chain.head().header().wavelengthAngstrom();
		}
		boolean classify = LiveLoad.writeModel(folder, axis, wavelength);
		report.heading(frames + " frames of 2.4 megapixels, 20/s, " + THREADS + " threads: integrated without splitting, ALS, "
				+ (classify ? "CNN" : "no CNN: the engine is not installed"));
		Pipeline pipeline = LiveLoad.ofFrames(BINS, classify);
		Thread writer = new Thread(detector, "detector");
		follow(report, pipeline, folder, folder.resolve("incoming"), frames, 20, writer, detector::visible);
		writer.join();
	}

	private static void patterns(BenchmarkReport report, Path folder) throws Exception {
		int patterns = (int) (1000 * SECONDS);
		LivePatternFile source = new LivePatternFile(folder.resolve("patterns.h5"), 1000, patterns, BINS);
		if (!source.isPossible()) {
			report.heading("patterns at 1000/s: left out, no Python with h5py to write a growing file");
			return;
		}
		boolean classify = LiveLoad.writeModel(folder, source.axis(), 0.4828);
		report.heading(patterns + " patterns of " + BINS + " bins, 1000/s, " + THREADS + " threads: ALS, " + (classify ? "CNN" : "no CNN: the engine is not installed"));
		follow(report, LiveLoad.ofPatterns(classify), folder, source.file(), patterns, 1000, new Thread(source, "writer"), source::visible);
	}

	private static void follow(BenchmarkReport report, Pipeline pipeline, Path folder, Path source, int frames, double perSecond, Thread writer,
			IntToLongFunction visible) {
		double[] latenciesMs = new double[frames];
		int[] done = new int[1];
		long[] ready = new long[1];
		LiveCosts costs = new LiveCosts();
		LiveRunner runner = new LiveRunner(pipeline, new RunContext(folder, THREADS), "bench", "0", new LiveSettings(LiveSettings.DEFAULT.pollS(), 5, 5, 60, frames),
				LiveClock.SYSTEM, scan -> Map.of(), status -> {
					if (status.state().equals("waiting") && writer.getState() == Thread.State.NEW) {
						ready[0] = System.nanoTime();
						writer.start();
					}
					kept(status, latenciesMs, done, visible);
					costs.look();
				});
		long start = System.nanoTime();
		LiveResult result = runner.run(new LiveSources(source, pipeline)::open, folder.resolve("live.nxs"), () -> false);
		double[] sorted = Arrays.stream(latenciesMs).sorted().toArray();
		report.add("from the start until frames may come", (ready[0] - start) / 1e6, "ms");
		report.add("lost or skipped", frames - result.status().frames(), "", "0");
		report.add("latency, median", sorted[frames / 2], "ms", "<= 60");
		report.add("latency, 99th percentile", sorted[(int) Math.ceil(frames * 0.99) - 1], "ms", "<= 150");
		report.add("latency, worst", sorted[frames - 1], "ms");
		double[] early = Arrays.stream(latenciesMs).limit((long) Math.ceil(START_S * perSecond)).sorted().toArray();
		report.add("latency of the first " + START_S + " s, worst", early[early.length - 1], "ms");
		double[] later = Arrays.stream(latenciesMs).skip(Math.min(frames / 2, (long) (START_S * perSecond))).sorted().toArray();
		report.add("the same without the first " + START_S + " s, 99th percentile", later[(int) Math.ceil(later.length * 0.99) - 1], "ms");
		report.add("the last snapshot took", 1000 * result.status().snapshot().costS(), "ms");
		costs.report(report, frames);
		costs.close();
	}

	/** Frames are kept in order, up to those that wait for another try. */
	private static void kept(LiveStatus status, double[] latenciesMs, int[] done, IntToLongFunction visible) {
		long now = System.nanoTime();
		for (; done[0] < status.frames(); done[0]++) {
			latenciesMs[done[0]] = (now - visible.applyAsLong(done[0])) / 1e6;
		}
	}
}
