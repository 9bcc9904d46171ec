/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.service.RunningWork;
import org.rampscope.ui.model.ModelService;
import org.rampscope.ui.model.OpenModel;

/** Decides whether the window may close: asks where something is running or not saved, ends it cleanly, and waits for it. */
final class CloseGuard {

	/** Asks the user and waits; replaced in tests. */
	interface User {

		/** @return whether to stop the work of these names and close */
		boolean stop(List<String> running);

		/** @return whether the labels and results of these ramps, and these models, are saved by now or not wanted */
		boolean mayGo(List<OpenRamp> ramps, List<OpenModel> models);

		/** Waits for jobs without freezing the window; @return whether they have ended. */
		boolean await(List<Job> jobs);
	}

	private final RampDocuments documents;
	private final ModelService models;
	private final User user;

	CloseGuard(RampDocuments documents, ModelService models, User user) {
		this.documents = documents;
		this.models = models;
		this.user = user;
	}

	/** @return whether the window may close */
	boolean mayClose() {
		List<Job> running = Arrays.asList(RunningWork.now());
		if (!running.isEmpty()) {
			if (!user.stop(running.stream().map(Job::getName).toList())) {
				return false;
			}
			running.forEach(Job::cancel);
			if (!user.await(running)) {
				return false;
			}
		}
		List<OpenRamp> unsaved = documents.all().stream().filter(OpenRamp::isEdited).toList();
		List<OpenModel> trained = models.state().unsaved();
		if ((!unsaved.isEmpty() || !trained.isEmpty()) && !user.mayGo(unsaved, trained)) {
			return false;
		}
		documents.cancel();
		return true;
	}
}
