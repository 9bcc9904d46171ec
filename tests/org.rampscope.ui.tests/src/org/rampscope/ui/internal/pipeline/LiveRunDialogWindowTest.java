/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.window.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.Preferences;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.view.WorkbenchWindow;

/** The dialog in a real window. */
class LiveRunDialogWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final PipelineFile files = new PipelineFile(InstalledOperations.registry());
	private final Preferences preferences = InstanceScope.INSTANCE.getNode("org.rampscope.ui.tests").node("live");

	@Test
	void savedAndEditedPipelinesAreTakenAndAnswersRemembered() throws IOException {
		Pipeline integrate = ready("integrate");
		Path saved = folder.resolve("mine.json");
		Files.writeString(saved, files.format(new Pipeline("mine", "", integrate.steps())));
		ChosenPipeline edited = new ChosenPipeline(new Pipeline("edited", "", integrate.steps()), folder);
		LiveRunDialog dialog = open(Optional.of(edited));
		assertTrue(window.ui(() -> dialog.pipelineField().items()).contains(Messages.live_edited));
		assertTrue(window.ui(() -> dialog.pipelineField().items()).contains("transition-clustering"));
		window.run(() -> {
			dialog.pipelineField().chooseEdited();
			assertEquals(edited, dialog.pipelineField().chosen());
			dialog.pipelineField().choose(saved);
			dialog.sourceField().set(folder.resolve("scan_frames.nxs"));
		});
		assertEquals(Optional.of(folder.resolve("scan_result.nxs")), window.ui(() -> dialog.outputField().path()));
		window.screenshot(dialog.getShell(), "live-dialog");
		window.run(dialog::ok);
		assertEquals(Window.OK, dialog.getReturnCode());
		assertEquals("mine", dialog.pipeline().pipeline().name());
		assertEquals(folder, dialog.pipeline().base());
		LiveRunDialog again = open(Optional.empty());
		assertFalse(window.ui(() -> again.pipelineField().items()).contains(Messages.live_edited));
		assertEquals(Optional.of(folder.resolve("scan_frames.nxs")), window.ui(() -> again.sourceField().path()));
		assertEquals("mine", window.ui(() -> again.pipelineField().chosen().pipeline().name()));
		window.run(again::close);
	}

	@Test
	void mistakesAreSaidInTheDialog() throws IOException {
		Path patterns = folder.resolve("patterns.json");
		Files.writeString(patterns, ReadyPipelines.json("transition-from-patterns"));
		LiveRunDialog dialog = open(Optional.empty());
		window.run(() -> {
			dialog.sourceField().text().setText("");
			dialog.outputField().text().setText("");
			dialog.ok();
			assertEquals(Messages.live_incomplete, dialog.getErrorMessage());
			dialog.sourceField().set(folder.resolve("scan_frames.nxs"));
			dialog.outputField().set(patterns);
			dialog.ok();
			assertTrue(dialog.getErrorMessage().contains("never overwritten"), dialog.getErrorMessage());
			dialog.outputField().set(folder.resolve("new.nxs"));
			dialog.pipelineField().choose(patterns);
			dialog.ok();
			assertTrue(dialog.getErrorMessage().contains("is a pipeline for patterns"), dialog.getErrorMessage());
			assertFalse(dialog.getShell().isDisposed());
			dialog.close();
		});
	}

	private LiveRunDialog open(Optional<ChosenPipeline> edited) {
		return window.ui(() -> {
			LiveRunDialog dialog = new LiveRunDialog(window.shell(), edited, preferences);
			dialog.setBlockOnOpen(false);
			dialog.open();
			return dialog;
		});
	}

	private Pipeline ready(String name) {
		return files.parse(ReadyPipelines.json(name));
	}
}
