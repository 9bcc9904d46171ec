/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one JMH benchmark in a JVM of its own, with the arguments of this one and 3 GB, and gives back its median. */
final class JmhRun {

	private static final String ALLOCATION = "gc.alloc.rate.norm";

	private final String method;
	private final Map<String, String> parameters = new LinkedHashMap<>();
	private int warmupSeconds = 2;
	private int seconds = 3;

	/**
	 * The time of one invocation and what it takes from the heap.
	 *
	 * @param medianMs median time, milliseconds
	 * @param bytes bytes allocated on all threads
	 */
	record Measured(double medianMs, double bytes) {
	}

	/**
	 * @param benchmark class with the method
	 * @param method method with JMH's annotation
	 */
	JmhRun(Class<?> benchmark, String method) {
		this.method = benchmark.getName().replace(".", "\\.") + "\\." + method + "$";
	}

	/** Sets a parameter of the benchmark's state. */
	JmhRun with(String parameter, Object value) {
		parameters.put(parameter, value.toString());
		return this;
	}

	/** Sets the time to warm up and to measure, seconds. */
	JmhRun lasting(int newWarmupSeconds, int newSeconds) {
		warmupSeconds = newWarmupSeconds;
		seconds = newSeconds;
		return this;
	}

	/** @return milliseconds of the very first invocation in a JVM, when nothing is compiled yet: the median of three JVMs */
	double measureFirst() throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().include(method).forks(3).mode(Mode.SingleShotTime).timeUnit(TimeUnit.MILLISECONDS)
				.warmupIterations(0).measurementIterations(1).verbosity(VerboseMode.SILENT).shouldFailOnError(true)
				.jvmArgsAppend("-Xms3g", "-Xmx3g");
		parameters.forEach(options::param);
		return new Runner(options.build()).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
	}

	/** Runs it. */
	Measured measure() throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().include(method).forks(1).mode(Mode.SampleTime).timeUnit(TimeUnit.MILLISECONDS)
				.warmupIterations(1).warmupTime(TimeValue.seconds(warmupSeconds)).measurementIterations(1)
				.measurementTime(TimeValue.seconds(seconds)).verbosity(VerboseMode.SILENT).addProfiler(GCProfiler.class)
				.shouldFailOnError(true).jvmArgsAppend("-Xms3g", "-Xmx3g");
		parameters.forEach(options::param);
		RunResult result = new Runner(options.build()).runSingle();
		double median = result.getPrimaryResult().getStatistics().getPercentile(50);
		double bytes = result.getSecondaryResults().entrySet().stream().filter(entry -> entry.getKey().endsWith(ALLOCATION))
				.mapToDouble(entry -> entry.getValue().getScore()).findFirst().orElse(Double.NaN);
		return new Measured(median, bytes);
	}
}
