/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

import org.rampscope.core.progress.Progress;
import org.rampscope.operations.internal.Awaited;

/**
 * Fingerprints of the files of a ramp, taken while the ramp is worked on: before it they would keep all processors but one waiting. Where a run
 * may use one thread only, they are taken by that, when they are asked for. Close it.
 */
final class HashesBeside implements AutoCloseable {

	private static final String TASK = "Computing checksums";

	private final Progress progress;
	private final FutureTask<Map<String, String>> task;
	private final boolean beside;
	private volatile boolean closed;

	/**
	 * @param hashes names and takes fingerprints
	 * @param files files of the ramp
	 * @param threads threads that the run may use
	 * @param progress of the run: its cancel ends this, too
	 */
	HashesBeside(InputHashes hashes, List<Path> files, int threads, Progress progress) {
		this.progress = progress;
		this.beside = threads > 1;
		this.task = new FutureTask<>(() -> hashes.of(files, beside ? new OnlyCancel() : progress));
		if (beside) {
			Thread thread = new Thread(task, "rampscope-checksums");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/** @return SHA-256 by name; waits for them */
	Map<String, String> get() {
		if (!beside) {
			task.run();
		} else if (!task.isDone()) {
			progress.begin(TASK, 0);
			Awaited.result(task);
			progress.done();
		}
		return Awaited.result(task);
	}

	@Override
	public void close() {
		closed = true;
	}

	/** What the run tells meanwhile is about its frames. */
	private final class OnlyCancel implements Progress {

		@Override
		public void begin(String name, long total) {
			// told by the run
		}

		@Override
		public void worked(long amount) {
			// told by the run
		}

		@Override
		public void done() {
			// told by the run
		}

		@Override
		public boolean isCancelled() {
			return closed || progress.isCancelled();
		}
	}
}
