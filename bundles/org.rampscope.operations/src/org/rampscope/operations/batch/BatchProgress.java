/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import org.rampscope.core.progress.Progress;

/** Puts the number and name of the ramp in front of every task. */
final class BatchProgress implements Progress {

	private final Progress progress;
	private final int ramps;
	private int number;
	private String prefix = "";

	BatchProgress(Progress progress, int ramps) {
		this.progress = progress;
		this.ramps = ramps;
	}

	void next(String name) {
		number++;
		prefix = ramps == 1 ? "" : "[" + number + "/" + ramps + " " + name + "] ";
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
