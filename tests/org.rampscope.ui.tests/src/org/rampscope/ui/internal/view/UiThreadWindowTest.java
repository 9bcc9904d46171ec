/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.RunContext;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.pipeline.RunJob;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.TrainPerspective;

/**
 * The UI thread is never blocked for longer than 100 ms while a large ramp is read, a pipeline runs over its frames with the detector
 * in sight, and a network is trained. Asserts a time, so it is one of the long tests: on a machine that is busy with something else it says
 * nothing about the program. What it finds, with what the thread was seen doing, is written into the folder of the screenshots.
 */
class UiThreadWindowTest {

	private static final double LONGEST_MS = 100;
	private static final int EPOCHS = 40;

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;

	@BeforeEach
	void openTheDemo() {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "a long test");
		services = window.services();
		window.open(DemoRamp.result());
		window.drawnMap();
	}

	@Test
	void neverBlockedWhileReadingAndRunning() throws InterruptedException, IOException {
		Path large = folder.resolve("large.nxs");
		RampWriter.writePatterns(RampExamples.transition(3000, 4023), large, Progress.NONE);
		window.view(DetectorView.ID, DetectorView.class);
		try (Watchdog watchdog = new Watchdog("read")) {
			assertInstanceOf(DocumentState.Open.class, window.open(large));
			window.until("the map is drawn", () -> mapView().canvas().isUpToDate());
			watchdog.phase("move");
			for (int frame = 0; frame < 200; frame++) {
				int next = frame * 7;
				services.selection().update(old -> old.withFrame(next).withRadial(10 + 0.01 * next));
			}
			window.until("the map is drawn", () -> mapView().canvas().isUpToDate());
			watchdog.phase("run");
			RunJob job = new RunJob(services.documents(), DemoRamp.pipeline("transition-clustering"), new RunContext(folder, 2),
					DemoRamp.frames(), folder.resolve("watched_result.nxs"), (task, fraction) -> {
					}, problem -> {
					});
			job.schedule();
			job.join();
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
			window.until("the result is shown", () -> services.documents().ramp().isPresent()
					&& services.documents().ramp().get().file().endsWith("watched_result.nxs") && mapView().canvas().isUpToDate());
			report(watchdog, "watchdog-read-run");
		}
	}

	@Test
	void neverBlockedWhileTraining() throws InterruptedException, IOException {
		Assumptions.assumeTrue(Torch.isAvailable(), "no PyTorch for this machine");
		window.perspective(TrainPerspective.ID);
		LabelChanges labels = new LabelChanges(services.documents());
		window.run(() -> labels.label(new FrameRange(0, 9), Labels.BEFORE));
		window.run(() -> labels.label(new FrameRange(DemoRamp.FRAMES - 10, DemoRamp.FRAMES - 1), Labels.AFTER));
		window.drawnMap();
		TrainingSettings settings = TrainingSettings.DEFAULT.withEpochs(EPOCHS).withCopies(1, CopyKind.NORMAL, 0.5).withValidation(0.2, 1, 0);
		try (Watchdog watchdog = new Watchdog("train")) {
			services.models().train(services.documents().ramp().orElseThrow(), settings, "cpu");
			window.untilWorked("training has begun", () -> services.models().state().training().running());
			window.untilWorked("training has ended", () -> !services.models().state().training().running());
			assertEquals("", services.models().state().training().problem());
			window.untilWorked("the ramp is classified",
					() -> services.documents().ramp().orElseThrow().scan().results().contains(Classification.TYPE.name()));
			report(watchdog, "watchdog-train");
		}
	}

	private RampMapView mapView() {
		return window.view(RampMapView.ID, RampMapView.class);
	}

	private static void report(Watchdog watchdog, String name) throws IOException {
		List<Watchdog.Block> longest = watchdog.longest();
		String pictures = System.getProperty("rampscope.screenshots");
		if (pictures != null) {
			Files.createDirectories(Path.of(pictures));
			Files.writeString(Path.of(pictures, name + ".txt"), Stream.concat(longest.stream(), watchdog.busiest().stream())
					.map(block -> block + "\n").collect(Collectors.joining()));
		}
		assertTrue(longest.getFirst().wallMs() < LONGEST_MS, longest::toString);
	}
}
