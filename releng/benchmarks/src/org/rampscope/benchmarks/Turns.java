/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Two ways of doing the same, in turns in one process, by the processor time of this thread: whatever else the machine does then hardly
 * touches their ratio. For work of one thread.
 */
final class Turns {

	private static final int WARM_UP = 8;
	private static final int ROUNDS = 25;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private Object last;

	/**
	 * Median processor times, milliseconds.
	 *
	 * @param firstMs of the first way
	 * @param secondMs of the second
	 */
	record Result(double firstMs, double secondMs) {
	}

	/** Work that gives something, so that it is not left out. */
	@FunctionalInterface
	interface Work {
		Object run();
	}

	/** Runs both in turns. */
	Result measure(Work first, Work second) {
		double[] a = new double[ROUNDS];
		double[] b = new double[ROUNDS];
		for (int i = -WARM_UP; i < ROUNDS; i++) {
			double firstMs = time(first);
			double secondMs = time(second);
			if (i >= 0) {
				a[i] = firstMs;
				b[i] = secondMs;
			}
		}
		Arrays.sort(a);
		Arrays.sort(b);
		return new Result(a[ROUNDS / 2], b[ROUNDS / 2]);
	}

	/** @return what the last work gave */
	Object last() {
		return last;
	}

	private double time(Work work) {
		long start = THREADS.getCurrentThreadCpuTime();
		last = work.run();
		return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
	}
}
