/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that frames go through: what was tried out on them beforehand is at hand when the first frame comes. */
final class LiveThreads implements AutoCloseable {

	private final int count;
	private final ExecutorService pool;

	/** @param count how many, at least one */
	LiveThreads(int count) {
		this.count = count;
		this.pool = Executors.newFixedThreadPool(count, r -> {
			Thread thread = new Thread(r, "rampscope-live");
			thread.setDaemon(true);
			return thread;
		});
	}

	int count() {
		return count;
	}

	<R> Future<R> submit(Callable<R> task) {
		return pool.submit(task);
	}

	@Override
	public void close() {
		pool.shutdownNow();
	}
}
