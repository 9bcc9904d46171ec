/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.rampscope.core.progress.Progress;

/**
 * Lets work in the background pause, whenever it tells its progress, while frames wait: they share processors, and nobody waits for a snapshot
 * as for the class of the newest frame. It pauses for a limited time in all, so that a machine that cannot keep up writes its results, too.
 */
final class FramesFirst implements Progress {

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

	private final Progress listener;
	private final BooleanSupplier framesWait;
	private final AtomicInteger pausesLeft;

	/**
	 * @param listener is told what the work tells
	 * @param framesWait asked from any thread
	 * @param mostNanos how long to pause in all
	 */
	FramesFirst(Progress listener, BooleanSupplier framesWait, long mostNanos) {
		this.listener = listener;
		this.framesWait = framesWait;
		this.pausesLeft = new AtomicInteger(Math.toIntExact(mostNanos / PAUSE_NANOS));
	}

	private void pause() {
		while (framesWait.getAsBoolean() && !Thread.currentThread().isInterrupted() && pausesLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	@Override
	public void begin(String task, long total) {
		listener.begin(task, total);
		pause();
	}

	@Override
	public void worked(long amount) {
		listener.worked(amount);
		pause();
	}

	@Override
	public void done() {
		listener.done();
	}

	@Override
	public boolean isCancelled() {
		pause();
		return listener.isCancelled();
	}
}
