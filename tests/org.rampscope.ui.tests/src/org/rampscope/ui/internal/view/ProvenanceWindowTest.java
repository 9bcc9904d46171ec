/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.pipeline.InstalledOperations;
import org.rampscope.ui.internal.pipeline.RerunJob;
import org.rampscope.ui.internal.workbench.ProvenancePerspective;
import org.rampscope.ui.pipeline.FramePreview;
import org.rampscope.ui.provenance.HeadlessCommand;

/** Provenance, pipelines and metadata in a real window, on the demo's detector frames and result. */
class ProvenanceWindowTest {

	/** The promise is 200 ms; what is ready from the frame before is not counted. */
	private static final double PREVIEW_MS = 200;

	@TempDir
	Path folder;

	private final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;
	private Path file;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		window.resize(1280, 800);
		window.perspective(ProvenancePerspective.ID);
		file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		Files.createLink(folder.resolve("ramp_frames.nxs"), DemoRamp.frames());
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@AfterEach
	void backToTheRamp() {
		List.copyOf(services.documents().all()).forEach(services.documents()::close);
		window.perspective(org.rampscope.ui.internal.workbench.RampPerspective.ID);
	}

	@Test
	void treeShowsTheFileAndFindingsOpenTheirPlace() throws IOException {
		NexusTreeView tree = window.view(NexusTreeView.ID, NexusTreeView.class);
		FindingsView findings = window.view(FindingsView.ID, FindingsView.class);
		window.until("the tree is there", () -> tree.tree().getItemCount() == 1 && tree.tree().getItem(0).getText().equals("entry"));
		window.until("the file is checked", () -> findings.summary().contains("NXxrd_pressure_ramp"));
		window.run(() -> tree.reveal("/entry/data/intensity"));
		assertEquals("/entry/data/intensity", window.ui(tree::selected));
		int count = window.ui(() -> findings.table().getItemCount());
		assertTrue(count > 0, "a simulated ramp lacks some metadata");
		window.run(() -> {
			Event event = new Event();
			event.item = findings.table().getItem(0);
			findings.table().notifyListeners(SWT.Selection, event);
		});
		String place = window.ui(() -> findings.table().getItem(0).getText(1));
		assertTrue(place.startsWith(window.ui(tree::selected)), place + " lies in " + window.ui(tree::selected));
		window.view(PipelineGraphView.ID, PipelineGraphView.class);
		window.screenshot("provenance-1280x800");
		window.resize(1920, 1080);
		window.screenshot("provenance-1920x1080");
	}

	@Test
	void graphShowsOperationsSettingsAndChecksums() {
		PipelineGraphView view = window.view(PipelineGraphView.ID, PipelineGraphView.class);
		RampScan scan = services.documents().ramp().orElseThrow().scan();
		window.until("the graph is there", () -> view.graph() != null && view.graph().steps().size() == scan.provenance().steps().size());
		assertEquals("ramp_frames.nxs", view.graph().inputs().getFirst().title());
		String hash = scan.provenance().inputs().get("ramp_frames.nxs");
		window.run(() -> view.select(0));
		assertTrue(window.ui(view::detail).contains(hash), window.ui(view::detail));
		window.run(() -> view.select(1));
		assertTrue(window.ui(view::detail).contains("bins = "), window.ui(view::detail));
		assertEquals("ramp rerun " + file + " -o " + folder.resolve("ramp_result_rerun.nxs"),
				HeadlessCommand.of(services.documents().ramp().orElseThrow()));
	}

	@Test
	void rerunIsTheSameToTheLastBit() throws InterruptedException, IOException {
		RerunJob job = new RerunJob(services.documents(), file);
		job.schedule();
		job.join();
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		window.until("the new result is open", () -> services.documents().all().size() == 2);
		ComparisonView view = window.view(ComparisonView.ID, ComparisonView.class);
		window.until("they are compared", () -> view.comparison().isPresent());
		assertTrue(window.ui(() -> view.comparison().orElseThrow().rows()).stream()
				.anyMatch(row -> row.same() && row.one().equals("the same to the last bit")));
		window.screenshot("comparison");
	}

	@Test
	void pipelineIsPreviewedChangedSavedAndRun() throws IOException {
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.until("there is a preview", () -> view.preview().result().isPresent());
		window.until("the steps are listed", () -> view.steps().table().getItemCount() == 3);
		window.run(() -> ((Text) view.form().control("bins")).setText("500"));
		window.until("the preview has 500 bins", () -> view.preview().result().orElseThrow().after().axis().size() == 500);
		window.run(() -> ((Text) view.form().control("bins")).setText("-3"));
		assertTrue(window.ui(() -> view.form().problem()).contains("bins"), window.ui(() -> view.form().problem()));
		window.run(() -> ((Text) view.form().control("bins")).setText("600"));
		window.until("the preview has 600 bins", () -> view.preview().result().orElseThrow().after().axis().size() == 600);
		window.run(() -> {
			view.steps().table().select(1);
			view.steps().table().notifyListeners(SWT.Selection, new Event());
		});
		double[] times = IntStream.range(0, 5).mapToDouble(i -> {
			FramePreview.Result before = window.ui(() -> view.preview().result().orElseThrow());
			window.run(() -> ((Text) view.form().control("lambda")).setText(Integer.toString(20_000 * (i + 1))));
			window.until("a new preview", () -> view.preview().result().orElseThrow() != before);
			return window.ui(() -> view.preview().result().orElseThrow().milliseconds());
		}).sorted().toArray();
		assertTrue(times[2] < PREVIEW_MS, "previews took " + java.util.Arrays.toString(times) + " ms");
		window.screenshot("pipeline");
		Path json = folder.resolve("mine.json");
		window.run(() -> {
			try {
				view.saveTo(json);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		assertEquals(view.draft().steps(), new PipelineFile(InstalledOperations.registry()).read(json).steps());
		Path result = folder.resolve("mine_result.nxs");
		window.run(() -> view.run().output().set(result.toString()));
		window.run(view.run()::press);
		window.until("the result is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(result)).isPresent());
		assertEquals(600, services.documents().ramp().orElseThrow().scan().axis().size());
		window.run(() -> view.run().output().set(result.toString()));
		window.run(view.run()::press);
		assertTrue(window.ui(view.run()::message).contains("never overwritten"), window.ui(view.run()::message));
	}

	@Test
	void metadataAreCheckedBesideTheirFieldsAndWritten() throws IOException {
		MetadataView view = window.view(MetadataView.ID, MetadataView.class);
		window.run(() -> view.set("beam.energy_keV", "twelve"));
		window.until("the number is refused", () -> view.finding("beam.energy_keV").contains("no number"));
		window.run(() -> view.set("beam.energy_keV", "25.6"));
		window.run(() -> view.set("start", ""));
		window.until("the start is missed", () -> !view.finding("start").isEmpty() && view.finding("beam.energy_keV").equals("\u2713"));
		window.screenshot("metadata");
		window.run(() -> view.set("title", "Ramp of the test"));
		window.run(() -> view.set("facility.instrument", "P02.2"));
		window.run(view::writeIntoResult);
		window.until("it is written", () -> RampScanReader.read(file, Progress.NONE).metadata().title().equals("Ramp of the test"));
		RampMetadata written = RampScanReader.read(file, Progress.NONE).metadata();
		assertEquals("P02.2", written.facility().instrument());
		assertEquals(25.6, written.beam().energyKeV());
		assertFalse(RampScanReader.read(file, Progress.NONE).results().isEmpty(), "the results are kept");
	}
}
