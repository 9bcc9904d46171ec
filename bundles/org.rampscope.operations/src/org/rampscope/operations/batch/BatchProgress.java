/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import org.rampscope.core.progress.Progress;

/** Puts the number and name of the ramp, and how long the whole batch will still take, in front of every task. */
final class BatchProgress implements Progress {

	private final Progress progress;
	private final int ramps;
	private int number;
	private String prefix = "";

	BatchProgress(Progress progress, int ramps) {
		this.progress = progress;
		this.ramps = ramps;
	}

	void next(String name, String remaining) {
		number++;
		prefix = ramps == 1 ? "" : "[" + number + "/" + ramps + " " + name + (remaining.isEmpty() ? "" : ", " + remaining) + "] ";
	}

	@Override
	public void begin(String task, long total) {
		progress.begin(prefix + task, total);
	}

	@Override
	public void worked(long amount) {
		progress.worked(amount);
	}

	@Override
	public boolean isCancelled() {
		return progress.isCancelled();
	}

	@Override
	public void done() {
		progress.done();
	}
}
