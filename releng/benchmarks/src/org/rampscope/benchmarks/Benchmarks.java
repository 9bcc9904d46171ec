/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs benchmarks by name: {@code ramp bench NAME...}. The class path holds JMH and the plugins of the built product; property
 * {@code rampscope.home} is the folder of the launcher. Exits with 0 unless a benchmark breaks (1) or a name is wrong (2).
 */
public final class Benchmarks {

	private static final List<Benchmark> ALL = List.of(new IntegrationBenchmark(), new NexusBenchmark(), new LearningBenchmark(false),
			new LearningBenchmark(true), new BatchBenchmark(), new LiveBenchmark(), new UiBenchmark());

	private Benchmarks() {
	}

	/** @param names of benchmarks; none: they are listed */
	public static void main(String[] names) {
		if (names.length == 0) {
			System.out.println("Benchmarks:");
			ALL.forEach(benchmark -> System.out.printf("  %-15s %s%n", benchmark.name(), benchmark.description()));
			return;
		}
		List<Benchmark> chosen = new ArrayList<>();
		for (String name : names) {
			ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst().ifPresentOrElse(chosen::add, () -> {
				System.err.println("ramp: bench: no benchmark is called " + name + ". There are: "
						+ String.join(", ", ALL.stream().map(Benchmark::name).toList()));
				System.exit(2);
			});
		}
		boolean broken = false;
		for (Benchmark benchmark : chosen) {
			broken |= !run(benchmark, System.out);
		}
		System.exit(broken ? 1 : 0);
	}

	private static boolean run(Benchmark benchmark, PrintStream out) {
		Map<String, String> machine = Machine.describe();
		out.println(benchmark.name() + ": " + benchmark.description());
		machine.forEach((what, value) -> out.printf("  %-14s %s%n", what, value));
		BenchmarkReport report = new BenchmarkReport(benchmark.name(), out, machine);
		try {
			benchmark.run(report);
			Path file = home().resolve("target/bench/" + benchmark.name() + ".json");
			report.write(file);
			out.println("  written to " + file);
			return true;
		} catch (Exception e) {
			System.err.println("ramp: bench: " + benchmark.name() + " broke off");
			e.printStackTrace();
			return false;
		}
	}

	/** @return the folder of the launcher {@code ramp}, which starts the product */
	public static Path home() {
		return Path.of(System.getProperty("rampscope.home", ".")).toAbsolutePath();
	}
}
