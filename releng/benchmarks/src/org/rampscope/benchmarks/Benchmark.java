/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

/** Something whose speed or size is measured; listed in {@link Benchmarks}. Speeds are shown, never asserted. */
public interface Benchmark {

	/** @return one lower-case word, as on the command line */
	String name();

	/** @return what is measured, in a line */
	String description();

	/**
	 * Measures. An exception means that the benchmark is broken, not that something is slow.
	 *
	 * @param report takes the results as they come
	 * @throws Exception of any kind, which ends this benchmark
	 */
	void run(BenchmarkReport report) throws Exception;
}
