/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.eclipse.core.runtime.IProgressMonitor;
import org.rampscope.core.progress.Progress;

/** Tells a job's monitor, and whoever draws a bar, how far a task is. Tells the latter at most every hundredth. */
public final class MonitorProgress implements Progress {

	/** Told how far a task is. */
	@FunctionalInterface
	public interface Listener {

		/**
		 * @param task what is done
		 * @param fraction 0 … 1; NaN where it is not known
		 */
		void progressed(String task, double fraction);
	}

	private static final double STEP = 0.01;

	private final IProgressMonitor monitor;
	private final Listener listener;
	private String task = "";
	private long total;
	private long done;
	private double told;

	/**
	 * @param monitor of the job
	 * @param listener told how far it is
	 */
	public MonitorProgress(IProgressMonitor monitor, Listener listener) {
		this.monitor = monitor;
		this.listener = listener;
	}

	@Override
	public synchronized void begin(String newTask, long newTotal) {
		task = newTask;
		total = newTotal;
		done = 0;
		told = 0;
		monitor.beginTask(newTask, newTotal > 0 ? (int) Math.min(newTotal, Integer.MAX_VALUE) : IProgressMonitor.UNKNOWN);
		listener.progressed(task, total > 0 ? 0 : Double.NaN);
	}

	@Override
	public synchronized void worked(long amount) {
		done += amount;
		monitor.worked((int) Math.min(amount, Integer.MAX_VALUE));
		double fraction = total > 0 ? Math.min(1, (double) done / total) : Double.NaN;
		if (fraction >= told + STEP) {
			told = fraction;
			listener.progressed(task, fraction);
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
