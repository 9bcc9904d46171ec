/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.RampReader;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.IntegrationSettings;

/**
 * Batch runs: {@code ramp run integrate} on a stack against reading and integrating the same frames on one thread, memory over many frames,
 * and a stack ten times the heap. {@code -Drampscope.bench.part=speed}, {@code memory} or {@code stack} leaves the others out.
 */
final class BatchBenchmark implements Benchmark {

	private static final int FRAMES = 120;
	private static final int BINS = 4023;
	private static final int SMALL_FRAMES = 10_000;
	/** Together a little less than the 2 GiB that the embedded writer takes. */
	private static final int BIG_FRAMES = 430;
	private static final int BIG_HEAP_MB = 192;
	private static final int ROUNDS = 3;
	private static final double MB = 1e-6;
	private static final String PART = System.getProperty("rampscope.bench.part", "");

	@Override
	public String name() {
		return "batch";
	}

	@Override
	public String description() {
		return "ramp run on stacks of 1679 × 1475, 16 bits, compressed: frames per second, memory, a stack ten times the heap";
	}

	@Override
	public void run(BenchmarkReport report) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("rampscope-batch");
		try {
			if (isWanted("speed")) {
				speed(report, folder);
			}
			if (isWanted("memory")) {
				memory(report, folder);
			}
			if (isWanted("stack")) {
				bigStack(report, folder);
			}
		} finally {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	private static boolean isWanted(String part) {
		return PART.isEmpty() || PART.equals(part);
	}

	private static void speed(BenchmarkReport report, Path folder) throws IOException {
		int cores = Runtime.getRuntime().availableProcessors();
		Path stack = folder.resolve("stack.nxs");
		BatchStack.writeLarge(stack, FRAMES);
		report.add("stack of " + FRAMES + " frames on disk", MB * Files.size(stack), "MB");
		double[] oneThread = oneThread(stack);
		report.add("engine alone, one thread", 1 / oneThread[1], "1/s");
		report.add("reading and engine, one thread", 1 / (oneThread[0] + oneThread[1]), "1/s");
		BatchRun best = null;
		for (int round = 0; round < ROUNDS; round++) {
			BatchRun run = new BatchRun(0, 0).of(stack, folder.resolve("result.nxs"), "\"bins\": " + BINS, cores);
			best = best == null || run.wallSeconds() < best.wallSeconds() ? run : best;
		}
		double whole = FRAMES / best.wallSeconds();
		double frames = FRAMES / best.integrationSeconds();
		report.add("ramp run, " + cores + " threads, with checksums and writing", whole, "1/s");
		report.add("ramp run, " + cores + " threads, frame by frame", frames, "1/s");
		report.add("frame by frame against " + cores + " × reading and engine", frames / cores * (oneThread[0] + oneThread[1]), "times", ">= 0.8");
		report.add("whole run against " + cores + " × reading and engine", whole / cores * (oneThread[0] + oneThread[1]), "times", ">= 0.8");
		report.add("frame by frame against " + cores + " × engine alone", frames / cores * oneThread[1], "times");
		report.add("processor time of the whole run against reading and engine", best.processorSeconds() / FRAMES / (oneThread[0] + oneThread[1]), "times");
		Files.delete(stack);
	}

	/** @return median processor seconds per frame of this thread: reading, integrating */
	private static double[] oneThread(Path stack) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		AzimuthalIntegrator engine = new AzimuthalIntegrator(SyntheticDetector.GEOMETRY, SyntheticDetector.GRID, Optional.of(SyntheticDetector.mask()),
				IntegrationSettings.defaults().withAxis(RadialUnit.TWO_THETA_DEG, BINS));
		double[] reading = new double[FRAMES];
		double[] integrating = new double[FRAMES];
		try (Ramp<Frames> series = RampReader.openFrames(stack)) {
			for (int i = 0; i < FRAMES; i++) {
				long start = threads.getCurrentThreadCpuTime();
				Dataset frame = series.data().frame(i);
				long read = threads.getCurrentThreadCpuTime();
				engine.integrate(frame);
				reading[i] = 1e-9 * (read - start);
				integrating[i] = 1e-9 * (threads.getCurrentThreadCpuTime() - read);
			}
		}
		return new double[] { median(reading), median(integrating) };
	}

	private static double median(double[] values) {
		// the first third warms up
		double[] warm = Arrays.copyOfRange(values, values.length / 3, values.length);
		Arrays.sort(warm);
		return warm[warm.length / 2];
	}

	private static void memory(BenchmarkReport report, Path folder) throws IOException {
		Path stack = folder.resolve("small.nxs");
		BatchStack.writeSmall(stack, SMALL_FRAMES);
		BatchRun run = new BatchRun(SMALL_FRAMES / 5, SMALL_FRAMES - SMALL_FRAMES / 20).of(stack, folder.resolve("small_result.nxs"), "", 2);
		report.add("heap held after 9,500 small frames more than after 2,000", MB * run.grownBytes(), "MB", "<= 8");
		report.add(SMALL_FRAMES + " small frames", SMALL_FRAMES / run.wallSeconds(), "1/s");
		Files.delete(stack);
	}

	private static void bigStack(BenchmarkReport report, Path folder) throws IOException, InterruptedException {
		Path stack = folder.resolve("big.nxs");
		BatchStack.writeLarge(stack, BIG_FRAMES);
		double counts = 2.0 * BIG_FRAMES * SyntheticDetector.GRID.size();
		Path log = folder.resolve("log.txt");
		ProcessBuilder builder = new ProcessBuilder(Benchmarks.home().resolve("ramp").toString(), "run", "integrate", stack.toString(), "-o",
				folder.resolve("big_result.nxs").toString(), "--set", "integrate/bins=" + BINS).redirectErrorStream(true).redirectOutput(log.toFile());
		Map<String, String> environment = builder.environment();
		environment.put("RAMPSCOPE_JAVA_OPTS", "-Xmx" + BIG_HEAP_MB + "m");
		long start = System.nanoTime();
		Process process = builder.start();
		if (!process.waitFor(10, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IOException("the run with " + BIG_HEAP_MB + " MB did not end in ten minutes");
		}
		if (process.exitValue() != 0) {
			throw new IOException("the run with " + BIG_HEAP_MB + " MB failed: " + Files.readString(log));
		}
		double seconds = 1e-9 * (System.nanoTime() - start);
		report.add("stack against the heap of " + BIG_HEAP_MB + " MB", counts / (BIG_HEAP_MB << 20), "times", ">= 10");
		report.add("the same, ramp run with the start of the program", BIG_FRAMES / seconds, "1/s");
	}
}
