/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import org.rampscope.core.progress.Progress;

/** What share of a task is done. Told by one thread, asked by another. */
final class SnapshotProgress implements Progress {

	private volatile long total;
	private volatile long done;

	@Override
	public void begin(String task, long newTotal) {
		total = newTotal;
		done = 0;
	}

	@Override
	public void worked(long amount) {
		done += amount;
	}

	@Override
	public boolean isCancelled() {
		return false;
	}

	/** @return from 0 to 1 */
	double share() {
		return total <= 0 ? 0 : Math.min(1, (double) done / total);
	}
}
