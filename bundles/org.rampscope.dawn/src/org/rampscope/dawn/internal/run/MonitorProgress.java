/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import org.eclipse.january.IMonitor;
import org.rampscope.core.progress.Progress;

/** DAWN's monitor as our progress. */
public final class MonitorProgress implements Progress {

	private final IMonitor monitor;

	private MonitorProgress(IMonitor monitor) {
		this.monitor = monitor;
	}

	/** @param monitor a monitor; null, which DAWN gives where nobody watches, for none */
	public static Progress of(IMonitor monitor) {
		return monitor == null ? NONE : new MonitorProgress(monitor);
	}

	@Override
	public void begin(String task, long total) {
		monitor.subTask(task);
	}

	@Override
	public void worked(long amount) {
		// DAWN counts slices, not what happens inside of one.
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCancelled();
	}
}
