/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.openjdk.jmh.runner.RunnerException;
import org.rampscope.benchmarks.JmhRun.Measured;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.Splitting;

/**
 * Azimuthal integration: times per frame alone and 16 together, map and memory, and how that compares with the memory's speed. For
 * pyFAI's times on the same machine see releng/compare_pyfai.py.
 */
final class IntegrationBenchmark implements Benchmark {

	private static final int TOGETHER = 16;
	private static final double MB = 1e-6;
	private static final Map<Splitting, String> GOALS = new EnumMap<>(
			Map.of(Splitting.NONE, "<= 3", Splitting.BOUNDING_BOX, "<= 8", Splitting.FULL, "<= 8"));

	@Override
	public String name() {
		return "integration";
	}

	@Override
	public String description() {
		return "1679 × 1475 int32, 4023 bins, mask, corrections, errors; medians";
	}

	@Override
	public void run(BenchmarkReport report) throws RunnerException {
		double[] gigabytesPerSecond = { 0, bandwidth(report, 1), bandwidth(report, 2) };
		for (Splitting splitting : Splitting.values()) {
			report.heading(" " + splitting);
			String prefix = splitting + ": ";
			long mapBytes = new AzimuthalIntegrator(SyntheticDetector.GEOMETRY, SyntheticDetector.GRID,
					Optional.of(SyntheticDetector.mask()), IntegrationSettings.defaults().withSplitting(splitting)).mapBytes();
			report.add(prefix + "map in memory", MB * mapBytes, "MB", "<= 120");
			report.add(prefix + "first map of a JVM built, 2 threads", state("map", splitting, 2, 1).measureFirst(), "ms");
			report.add(prefix + "map built, 2 threads", state("map", splitting, 2, 1).measure().medianMs(), "ms", "<= 500");
			Measured alone = null;
			for (int threads = 1; threads <= 2; threads++) {
				alone = state("integrate", splitting, threads, 1).measure();
				report.add(prefix + "one frame, " + threads + " thread(s)", alone.medianMs(), "ms", threads == 2 ? GOALS.get(splitting) : "");
				double bytes = mapBytes + 4.0 * SyntheticDetector.GRID.size();
				report.add(prefix + "memory bandwidth used, " + threads + " thread(s)",
						100 * bytes * 1e-6 / alone.medianMs() / gigabytesPerSecond[threads], "%");
			}
			report.add(prefix + "allocated per frame", MB * alone.bytes(), "MB", "<= 1");
			double together = state("integrate", splitting, 2, TOGETHER).measure().medianMs() / TOGETHER;
			report.add(prefix + "16 frames together, per frame, 2 threads", together, "ms");
			report.add(prefix + "16 together against one by one", alone.medianMs() / together, "times", ">= 1.3");
			Measured azimuthal = state("integrate", splitting, 2, 1).with("errorModel", ErrorModel.AZIMUTHAL).measure();
			report.add(prefix + "one frame with azimuthal errors, 2 threads", azimuthal.medianMs(), "ms");
		}
	}

	private static JmhRun state(String method, Splitting splitting, int threads, int frames) {
		return new JmhRun(IntegrationState.class, method).with("splitting", splitting).with("threads", threads).with("frames", frames);
	}

	private static double bandwidth(BenchmarkReport report, int threads) throws RunnerException {
		double ms = new JmhRun(MemoryState.class, "triad").with("threads", threads).lasting(1, 2).measure().medianMs();
		double gigabytesPerSecond = MemoryState.BYTES * 1e-6 / ms;
		report.add("memory bandwidth (STREAM triad), " + threads + " thread(s)", gigabytesPerSecond, "GB/s");
		return gigabytesPerSecond;
	}
}
