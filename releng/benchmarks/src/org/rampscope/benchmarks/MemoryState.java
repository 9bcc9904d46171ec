/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The triad of the STREAM benchmark (McCalpin 1995): a = b + s · c over arrays much larger than any cache. */
@State(Scope.Benchmark)
public class MemoryState {

	/** Doubles per array. */
	static final int LENGTH = 1 << 25;
	/** Bytes moved by one triad: two arrays read, one written. */
	static final double BYTES = 24.0 * LENGTH;

	@Param("2")
	public int threads;

	private final double[] a = new double[LENGTH];
	private final double[] b = new double[LENGTH];
	private final double[] c = new double[LENGTH];
	private ExecutorService executor;

	@Setup(Level.Trial)
	public void fill() {
		executor = Executors.newFixedThreadPool(threads);
		Arrays.fill(b, 1.5);
		Arrays.fill(c, 2.5);
	}

	@TearDown(Level.Trial)
	public void stop() {
		executor.shutdownNow();
	}

	/** @return the target array */
	@Benchmark
	public final double[] triad() throws InterruptedException {
		CountDownLatch finished = new CountDownLatch(threads);
		for (int t = 0; t < threads; t++) {
			int from = (int) ((long) LENGTH * t / threads);
			int to = (int) ((long) LENGTH * (t + 1) / threads);
			executor.execute(() -> {
				part(a, b, c, from, to);
				finished.countDown();
			});
		}
		finished.await();
		return a;
	}

	private static void part(double[] a, double[] b, double[] c, int from, int to) {
		for (int i = from; i < to; i++) {
			a[i] = b[i] + 3 * c[i];
		}
	}
}
