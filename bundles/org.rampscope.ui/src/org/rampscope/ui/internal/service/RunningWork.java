/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.eclipse.core.runtime.jobs.Job;

/** Work that loses something when it is cut off: runs, live runs, trainings, files being written. */
public final class RunningWork {

	/** Family of the jobs that do it. */
	public static final Object FAMILY = new Object() {
		@Override
		public String toString() {
			return "RampScope work";
		}
	};

	private RunningWork() {
	}

	/** @return the jobs that are at it */
	public static Job[] now() {
		return Job.getJobManager().find(FAMILY);
	}
}
