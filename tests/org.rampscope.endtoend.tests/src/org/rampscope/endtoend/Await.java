/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does. */
final class Await {

	private static final long DEADLINE_S = 120;
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private Await() {
		// a function
	}

	/**
	 * @param what what is waited for, for the message of the failure
	 * @param condition asked again and again
	 */
	static void until(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_S);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("waited " + DEADLINE_S + " s in vain for " + what);
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}
}
