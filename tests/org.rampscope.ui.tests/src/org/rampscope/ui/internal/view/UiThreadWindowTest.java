/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanWriter;
import org.rampscope.operations.RunContext;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.pipeline.RunJob;

/**
 * The UI thread is never blocked for longer than 100 ms while a large ramp is read and a pipeline runs. Asserts a time, so it is one of
 * the long tests: on a machine that is busy with something else it says nothing about the program.
 */
class UiThreadWindowTest {

	private static final long LONGEST_MS = 100;
	private static final long BEAT_NS = 5_000_000L;

	@TempDir
	Path folder;

	private final WorkbenchWindow window = new WorkbenchWindow();

	@Test
	void neverBlockedWhileReadingAndRunning() throws InterruptedException {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "a long test");
		Path large = folder.resolve("large.nxs");
		RampScanWriter.write(RampExamples.transition(3000, 4023), large, Progress.NONE);
		window.open(DemoRamp.result());
		window.drawnMap();
		try (Watchdog watchdog = new Watchdog()) {
			assertInstanceOf(DocumentState.Open.class, window.open(large));
			window.drawnMap();
			RunJob job = new RunJob(window.services().documents(), DemoRamp.pipeline("transition-clustering"), new RunContext(folder, 2),
					DemoRamp.frames(), folder.resolve("watched_result.nxs"), (task, fraction) -> {
					}, problem -> {
					});
			job.schedule();
			job.join();
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
			window.drawnMap();
			assertTrue(watchdog.longestMs() < LONGEST_MS, "blocked for " + watchdog.longestMs() + " ms");
		}
	}

	/** Asks the UI thread for a sign of life again and again, and remembers how long the slowest took. */
	private static final class Watchdog implements AutoCloseable {

		private final AtomicLong longest = new AtomicLong();
		private final AtomicBoolean stop = new AtomicBoolean();
		private final Thread thread = new Thread(this::watch, "watchdog");

		Watchdog() {
			thread.start();
		}

		private void watch() {
			while (!stop.get()) {
				long start = System.nanoTime();
				PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
					// being called at all is the sign
				});
				longest.accumulateAndGet(System.nanoTime() - start, Math::max);
				LockSupport.parkNanos(BEAT_NS);
			}
		}

		long longestMs() {
			return longest.get() / 1_000_000;
		}

		@Override
		public void close() throws InterruptedException {
			stop.set(true);
			thread.join();
		}
	}
}
