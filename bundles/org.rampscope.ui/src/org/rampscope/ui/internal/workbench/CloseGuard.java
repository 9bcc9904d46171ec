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

/** Decides whether the window may close: asks where something is running or not saved, ends it cleanly, and waits for it. */
final class CloseGuard {

	/** What a user says to labels that are not saved. */
	enum Unsaved {
		SAVE, DISCARD, STAY
	}

	/** Asks the user and waits; replaced in tests. */
	interface User {

		/** @return whether to stop the work of these names and close */
		boolean stop(List<String> running);

		/** @return what to do with the labels of these ramps */
		Unsaved unsaved(List<OpenRamp> ramps);

		/** Saves; @return whether all is saved. */
		boolean save(List<OpenRamp> ramps);

		/** Waits for jobs without freezing the window; @return whether they have ended. */
		boolean await(List<Job> jobs);
	}

	private final RampDocuments documents;
	private final User user;

	CloseGuard(RampDocuments documents, User user) {
		this.documents = documents;
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
		if (!unsaved.isEmpty()) {
			Unsaved choice = user.unsaved(unsaved);
			if (choice == Unsaved.STAY || choice == Unsaved.SAVE && !user.save(unsaved)) {
				return false;
			}
		}
		documents.cancel();
		return true;
	}
}
