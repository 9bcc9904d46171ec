/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.service.JobModelService;
import org.rampscope.ui.internal.service.JobRampDocuments;
import org.rampscope.ui.internal.service.RampDisplayService;
import org.rampscope.ui.internal.service.RampSelectionService;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.model.OpenModel;

class CloseGuardTest {

	private final List<String> asked = new ArrayList<>();
	private boolean stop;
	private boolean letGo;

	private final CloseGuard.User user = new CloseGuard.User() {
		@Override
		public boolean stop(List<String> running) {
			asked.addAll(running);
			return stop;
		}

		@Override
		public boolean mayGo(List<OpenRamp> ramps, List<OpenModel> models) {
			ramps.forEach(ramp -> asked.add(ramp.file().toString()));
			models.forEach(model -> asked.add(model.name()));
			return letGo;
		}

		@Override
		public boolean await(List<Job> jobs) {
			for (Job job : jobs) {
				try {
					job.join();
				} catch (InterruptedException e) {
					throw new AssertionError(e);
				}
			}
			return true;
		}
	};

	@Test
	void workIsAskedAboutCancelledAndWaitedFor() throws InterruptedException {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch cleaned = new CountDownLatch(1);
		WorkJob job = new WorkJob("endless work") {
			@Override
			protected void work(Progress progress) {
				started.countDown();
				try {
					while (true) {
						progress.checkCancelled();
						Thread.onSpinWait();
					}
				} finally {
					cleaned.countDown();
				}
			}
		};
		job.schedule();
		assertTrue(started.await(20, TimeUnit.SECONDS));
		CloseGuard guard = guard(documents());
		assertFalse(guard.mayClose());
		assertEquals(List.of("endless work"), asked);
		assertEquals(1, cleaned.getCount(), "it goes on");
		stop = true;
		assertTrue(guard.mayClose());
		assertEquals(0, cleaned.getCount(), "it has ended cleanly");
	}

	@Test
	void unsavedLabelsAreAskedAbout() throws InterruptedException {
		JobRampDocuments documents = documents();
		CountDownLatch open = new CountDownLatch(1);
		documents.addListener(state -> {
			if (state instanceof DocumentState.Open) {
				open.countDown();
			}
		});
		documents.open(Path.of("labelled.nxs"));
		assertTrue(open.await(20, TimeUnit.SECONDS));
		CloseGuard guard = guard(documents);
		assertTrue(guard.mayClose(), "nothing is unsaved");
		OpenRamp ramp = documents.ramp().orElseThrow();
		documents.replace(ramp, ramp.withLabels(Optional.empty()));
		assertFalse(guard.mayClose());
		assertEquals(List.of("labelled.nxs"), asked);
		letGo = true;
		assertTrue(guard.mayClose());
	}

	private CloseGuard guard(JobRampDocuments documents) {
		return new CloseGuard(documents, new JobModelService(documents), user);
	}

	private static JobRampDocuments documents() {
		return new JobRampDocuments((file, progress) -> RampExamples.transition(20, 30), new RampSelectionService(),
				new RampDisplayService());
	}
}
