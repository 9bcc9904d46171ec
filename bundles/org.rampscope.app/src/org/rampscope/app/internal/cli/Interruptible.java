/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.function.Function;

import org.rampscope.core.progress.Progress;

/**
 * A job that Ctrl-C ends at its next look at the progress. The process waits for that: native computations must not be cut off
 * in their middle by its end.
 */
final class Interruptible {

	private Interruptible() {
	}

	/**
	 * @param shown where progress is shown
	 * @param job takes the progress to look at
	 * @return what the job gave
	 */
	static <T> T run(Progress shown, Function<Progress, T> job) {
		try (CtrlC stop = new CtrlC()) {
			return job.apply(new Stoppable(shown, stop));
		}
	}

	private record Stoppable(Progress shown, CtrlC stop) implements Progress {

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
			return stop.isPressed() || shown.isCancelled();
		}

		@Override
		public void done() {
			shown.done();
		}
	}
}
