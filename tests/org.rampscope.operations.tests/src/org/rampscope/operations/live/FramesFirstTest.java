/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Work in the background pauses while frames wait, but not for ever. */
class FramesFirstTest {

	private static final long MOST = TimeUnit.MILLISECONDS.toNanos(20);

	@Test
	void workGoesOnWhenNoFrameWaitsAnyMore() {
		AtomicInteger asked = new AtomicInteger();
		SnapshotProgress told = new SnapshotProgress();
		FramesFirst progress = new FramesFirst(told, () -> asked.incrementAndGet() < 4, MOST);
		progress.begin("writing", 10);
		assertEquals(4, asked.get());
		progress.worked(5);
		assertEquals(5, asked.get());
		assertEquals(0.5, told.share());
	}

	@Test
	void framesThatAlwaysWaitStopNothing() {
		AtomicInteger asked = new AtomicInteger();
		SnapshotProgress told = new SnapshotProgress();
		FramesFirst progress = new FramesFirst(told, () -> asked.incrementAndGet() > 0, MOST);
		progress.begin("writing", 100);
		for (int i = 0; i < 100; i++) {
			progress.worked(1);
			progress.checkCancelled();
		}
		assertEquals(1, told.share());
		// ten pauses of 2 ms in all, and one look wherever there is none left
		assertEquals(10 + 201, asked.get());
	}

	@Test
	void whoeverIsToEndDoesNotPause() {
		Thread.currentThread().interrupt();
		FramesFirst progress = new FramesFirst(new SnapshotProgress(), () -> true, MOST);
		progress.begin("writing", 1);
		assertTrue(Thread.interrupted());
	}
}
