/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.concurrent.Executor;

import org.rampscope.core.error.SettingsException;

/**
 * Threads to share work among. The pool belongs to the caller.
 *
 * @param executor runs the tasks
 * @param threads how many tasks may run at once, at least one; the calling thread is one of them
 */
public record WorkerPool(Executor executor, int threads) {

	/** Everything runs on the calling thread. */
	public static final WorkerPool CALLER = new WorkerPool(Runnable::run, 1);

	public WorkerPool {
		if (threads < 1) {
			throw new SettingsException("threads", "is " + threads, "Give at least one thread");
		}
	}
}
