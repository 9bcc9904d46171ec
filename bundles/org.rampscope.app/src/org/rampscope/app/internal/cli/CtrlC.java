/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices Ctrl-C while it is open. The process then waits, a minute at most, until this is closed: a result is written to its end, and
 * native computations are not cut off in their middle.
 */
final class CtrlC implements AutoCloseable {

	private static final long LAST_WORDS_S = 60;

	private final AtomicBoolean pressed = new AtomicBoolean();
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Thread hook = new Thread(this::awaitEnd, "rampscope-stop");

	CtrlC() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	boolean isPressed() {
		return pressed.get();
	}

	private void awaitEnd() {
		pressed.set(true);
		try {
			ended.await(LAST_WORDS_S, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		ended.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending already: then the hook has run or runs
		}
	}
}
