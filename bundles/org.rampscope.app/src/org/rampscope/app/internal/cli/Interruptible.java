/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.rampscope.core.progress.Progress;

/**
 * A job that Ctrl-C ends at its next look at the progress. The process waits for that: native computations must not be cut off
 * in their middle by its end.
 */
final class Interruptible {

	private static final long LAST_WORDS_S = 60;

	private Interruptible() {
	}

	/**
	 * @param shown where progress is shown
	 * @param job takes the progress to look at
	 * @return what the job gave
	 */
	static <T> T run(Progress shown, Function<Progress, T> job) {
		AtomicBoolean stop = new AtomicBoolean();
		CountDownLatch ended = new CountDownLatch(1);
		Thread hook = new Thread(() -> awaitEnd(stop, ended), "rampscope-stop");
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			return job.apply(new Stoppable(shown, stop));
		} finally {
			ended.countDown();
			if (!stop.get()) {
				Runtime.getRuntime().removeShutdownHook(hook);
			}
		}
	}

	private static void awaitEnd(AtomicBoolean stop, CountDownLatch ended) {
		stop.set(true);
		try {
			ended.await(LAST_WORDS_S, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private record Stoppable(Progress shown, AtomicBoolean stop) implements Progress {

		@Override
		public void begin(String task, long total) {
			shown.begin(task, total);
		}

		@Override
		public void worked(long amount) {
			shown.worked(amount);
		}

		@Override
		public boolean isCancelled() {
			return stop.get() || shown.isCancelled();
		}

		@Override
		public void done() {
			shown.done();
		}
	}
}
