/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;

/** Work in the background with progress and cancel. What goes wrong on purpose is told to the user in one line. */
public abstract class WorkJob extends Job {

	/** @param name what is done, for people */
	protected WorkJob(String name) {
		super(name);
	}

	/** Does the work, in the background. */
	protected abstract void work(Progress progress);

	/** Told how far the work is, in the background. */
	protected void progressed(String task, double fraction) {
		// the platform's own bar is enough for most
	}

	/** Told that the work has failed, in the background; the platform shows the message too. */
	protected void failed(RampScopeException problem) {
		// the platform's dialog is enough for most
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == RunningWork.FAMILY;
	}

	@Override
	protected final IStatus run(IProgressMonitor monitor) {
		try {
			work(new MonitorProgress(monitor, this::progressed));
			return Status.OK_STATUS;
		} catch (CancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (RampScopeException e) {
			failed(e);
			return Status.error(e.getMessage(), e);
		}
	}
}
