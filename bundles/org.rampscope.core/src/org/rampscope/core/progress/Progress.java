/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.progress;

import org.rampscope.core.error.CancelledException;

/**
 * How long work reports what it does and learns that it shall stop. Tasks follow each other: {@link #begin} ends the
 * task before it. {@link #worked} may be called from any thread.
 */
public interface Progress {

	/** Reports to nobody and is never cancelled. */
	Progress NONE = new Progress() {

		@Override
		public void begin(String task, long total) {
			// nobody listens
		}

		@Override
		public void worked(long amount) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * Starts a task.
	 *
	 * @param task what is done, in a few words a user understands
	 * @param total the amount of work, in units of {@link #worked}; 0 where it is not known
	 */
	void begin(String task, long total);

	/** @param amount the work done since the last call */
	void worked(long amount);

	/** @return true once the user has asked to stop */
	boolean isCancelled();

	/** Ends the last task. */
	default void done() {
		// most listeners need no end
	}

	/** @throws CancelledException where the user has asked to stop */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancelledException();
		}
	}
}
