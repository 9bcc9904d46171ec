/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.ui.internal.Messages;

/** Waits for jobs without freezing the window. */
public final class JobWait {

	private static final long POLL_MS = 100;

	private JobWait() {
	}

	/** @return whether the jobs have ended; false where the user did not want to wait */
	public static boolean await(Shell shell, List<Job> jobs) {
		try {
			new ProgressMonitorDialog(shell).run(true, true, monitor -> join(jobs, monitor));
			return true;
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			return false;
		}
	}

	private static void join(List<Job> jobs, IProgressMonitor monitor) throws InterruptedException {
		monitor.beginTask(Messages.close_waiting, IProgressMonitor.UNKNOWN);
		for (Job job : jobs) {
			while (!job.join(POLL_MS, null)) {
				if (monitor.isCanceled()) {
					throw new InterruptedException();
				}
			}
		}
	}
}
