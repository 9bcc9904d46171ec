/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.rampscope.core.error.CancelledException;

/** Waits for what other threads do, and fails as they do. */
public final class Awaited {

	private Awaited() {
		// a function
	}

	/**
	 * @param future what is waited for
	 * @return what it gives
	 * @throws CancelledException where this thread is interrupted
	 */
	public static <R> R result(Future<R> future) {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}
}
