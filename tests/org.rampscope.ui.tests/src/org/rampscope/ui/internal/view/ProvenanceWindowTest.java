/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.pipeline.RerunJob;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.ProvenancePerspective;
import org.rampscope.ui.pipeline.FramePreview;
import org.rampscope.ui.pipeline.PipelineDraft;
import org.rampscope.ui.provenance.HeadlessCommand;

/** Provenance, pipelines and metadata in a real window, on the demo's detector frames and result. */
class ProvenanceWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;
	private Path file;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		window.perspective(ProvenancePerspective.ID);
		file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		Files.createLink(folder.resolve("ramp_frames.nxs"), DemoRamp.frames());
		assertInstanceOf(DocumentState.Open.class, window.open(file));
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
		Ramp<Patterns> scan = services.documents().ramp().orElseThrow().scan();
		window.until("the graph is there", () -> view.graph() != null && view.graph().steps().size() == scan.provenance().steps().size());
		assertEquals("ramp_frames.nxs", view.graph().inputs().getFirst().title());
		String hash = scan.provenance().inputs().get("ramp_frames.nxs");
		window.run(() -> view.select(0));
		assertTrue(window.ui(view::detail).contains(hash), window.ui(view::detail));
		window.run(() -> view.select(1));
		assertTrue(window.ui(view::detail).contains("bins = "), window.ui(view::detail));
		assertEquals(Optional.of("ramp rerun " + file + " -o " + folder.resolve("ramp_result_rerun.nxs")),
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
		window.run(() -> view.setDraft(PipelineDraft.of(DemoRamp.pipeline("transition-clustering")), folder));
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
		FramePreview.Result before = window.ui(() -> view.preview().result().orElseThrow());
		window.run(() -> ((Text) view.form().control("lambda")).setText("20000"));
		window.until("a new preview", () -> view.preview().result().orElseThrow() != before);
		// What makes a preview quick: the frame is not integrated again. How long one takes is shown by the benchmark.
		assertSame(before.before(), window.ui(() -> view.preview().result().orElseThrow().before()));
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
		window.run(() -> view.run().output().set(result));
		window.run(view.run()::press);
		window.until("the result is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(result)).isPresent());
		assertEquals(600, services.documents().ramp().orElseThrow().scan().data().axis().size());
		sameFromTheCommandLine(json, result);
		window.run(() -> view.run().output().set(result));
		window.run(view.run()::press);
		assertTrue(window.ui(view.run()::message).contains("never overwritten"), window.ui(view.run()::message));
	}

	@Test
	void whatIsWrittenForARunStaysWhenFramesAreLabelled() {
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.until("a run is proposed", () -> view.run().input().path().isPresent());
		Path own = folder.resolve("my_own.nxs");
		window.run(() -> view.run().output().set(own));
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 2), Labels.BEFORE));
		window.until("the frames are labelled", () -> services.documents().ramp().orElseThrow().hasUnsavedLabels());
		assertEquals(own, window.ui(() -> view.run().output().path().orElseThrow()));
	}

	/** The file that the window has saved, run by the command line over the same frames. */
	private void sameFromTheCommandLine(Path json, Path result) {
		Path output = folder.resolve("command_result.nxs");
		assertEquals(0, commandLine("run", json.toString(), folder.resolve("ramp_frames.nxs").toString(), "-o", output.toString()));
		Ramp<Patterns> ours = RampReader.readPatterns(result, Progress.NONE);
		Ramp<Patterns> theirs = RampReader.readPatterns(output, Progress.NONE);
		assertEquals(ours.data().intensity(), theirs.data().intensity());
		assertEquals(ours.results().names(), theirs.results().names());
		assertEquals(ours.provenance().steps().stream().map(step -> step.operationId() + step.settingsJson()).toList(),
				theirs.provenance().steps().stream().map(step -> step.operationId() + step.settingsJson()).toList());
	}

	/** Starts the application of the command line in this very program, as the launcher does. */
	private static int commandLine(String... arguments) {
		IApplicationContext context = (IApplicationContext) Proxy.newProxyInstance(IApplicationContext.class.getClassLoader(),
				new Class<?>[] { IApplicationContext.class }, (proxy, method, values) -> method.getName().equals("getArguments")
						? Map.of(IApplicationContext.APPLICATION_ARGS, arguments) : null);
		try {
			IApplication ramp = (IApplication) Platform.getBundle("org.rampscope.app")
					.loadClass("org.rampscope.app.internal.RampApplication").getConstructor().newInstance();
			return (Integer) ramp.start(context);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void keysGoThroughTheGraph() {
		PipelineGraphView graph = window.view(PipelineGraphView.ID, PipelineGraphView.class);
		window.until("the graph is there", () -> graph.graph() != null);
		window.run(graph::setFocus);
		window.key(SWT.ARROW_DOWN);
		window.until("the first box is chosen", () -> graph.detail().contains("SHA-256"));
		window.key(SWT.ARROW_DOWN);
		window.until("the second box is chosen", () -> graph.detail().contains("bins = "));
		assertEquals(0, services.selection().selection().frame(), "the cursor has stayed");
	}

	@Test
	void whatDoesNotSayHowItWasMadeIsNotOfferedToBeMadeAgain() throws IOException {
		PipelineGraphView view = window.view(PipelineGraphView.ID, PipelineGraphView.class);
		window.until("the result says it", () -> window.action(view, Messages.graph_copy).isEnabled() && window.action(view, Messages.graph_rerun).isEnabled());
		Path patterns = writePattern(folder.resolve("pattern.xy"));
		assertInstanceOf(DocumentState.Open.class, window.open(patterns));
		window.until("the pattern does not", () -> !window.action(view, Messages.graph_copy).isEnabled()
				&& !window.action(view, Messages.graph_rerun).isEnabled());
		assertEquals(Messages.graph_noRecord, window.ui(() -> window.action(view, Messages.graph_rerun).getToolTipText()));
		assertTrue(window.ui(view::detail).contains(Messages.graph_noRecord), window.ui(view::detail));
		assertInstanceOf(DocumentState.Open.class, window.open(folder.resolve("ramp_frames.nxs")));
		window.until("frames can be integrated again, but there is no result to repeat", () -> window.action(view, Messages.graph_copy).isEnabled()
				&& !window.action(view, Messages.graph_rerun).isEnabled());
	}

	@Test
	void commandWithoutAWindowIsCopied() {
		PipelineGraphView view = window.view(PipelineGraphView.ID, PipelineGraphView.class);
		window.until("there is one", () -> window.action(view, Messages.graph_copy).isEnabled());
		window.run(() -> window.action(view, Messages.graph_copy).run());
		Object copied = window.ui(() -> {
			Clipboard clipboard = new Clipboard(window.shell().getDisplay());
			try {
				return clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertEquals("ramp rerun " + file + " -o " + folder.resolve("ramp_result_rerun.nxs"), copied);
	}

	@Test
	void datasetOfAFileIsChosenFromAList() throws IOException {
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.run(() -> view.setDraft(PipelineDraft.of(DemoRamp.pipeline("integrate")), folder));
		Text dataset = window.ui(() -> (Text) view.form().control("maskDataset"));
		Button choose = window.ui(() -> (Button) dataset.getParent().getChildren()[1]);
		List<String> said = window.pressing(Messages.dataset_title, "OK", () -> window.run(() -> choose.notifyListeners(SWT.Selection,
				new Event())));
		assertTrue(said.getFirst().contains(Messages.dataset_noFile), said.toString());
		window.run(() -> ((Text) view.form().control("maskFile")).setText("ramp_frames.nxs"));
		window.run(() -> choose.notifyListeners(SWT.Selection, new Event()));
		window.until("the datasets are listed", () -> window.dialog(Messages.dataset_title) != null
				&& list(window.dialog(Messages.dataset_title)).getSelectionCount() == 1);
		window.screenshot(window.ui(() -> window.dialog(Messages.dataset_title)), "dataset");
		window.press(window.ui(() -> window.dialog(Messages.dataset_title)), "OK");
		window.until("one is chosen", () -> !dataset.getText().isEmpty());
		String chosen = window.ui(dataset::getText);
		assertTrue(FileTree.of(folder.resolve("ramp_frames.nxs")).stream().anyMatch(item -> item.path().equals(chosen)
				&& item.kind() == TreeItem.Kind.DATASET), chosen);
		assertTrue(view.draft().steps().getFirst().settings().toString().contains("maskDataset=" + chosen),
				view.draft().steps().getFirst().settings().toString());
		window.run(() -> ((Text) view.form().control("maskFile")).setText("missing.nxs"));
		List<String> missing = window.pressing(Messages.dataset_title, "OK", () -> {
			window.run(() -> choose.notifyListeners(SWT.Selection, new Event()));
			window.until("it is said", choose::isEnabled);
		});
		assertTrue(missing.toString().contains("missing.nxs"), missing.toString());
	}

	private static Table list(Composite parent) {
		return Arrays.stream(parent.getChildren()).map(child -> child instanceof Table table ? table
				: child instanceof Composite inner ? list(inner) : null).filter(Objects::nonNull).findFirst().orElse(null);
	}

	@Test
	void theUsersFolderInAFileNameIsNotKeptAsTilde() {
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.run(() -> view.setDraft(PipelineDraft.of(DemoRamp.pipeline("integrate")), folder));
		window.run(() -> ((Text) view.form().control("calibration")).setText("~/geometry.poni"));
		String settings = window.ui(() -> view.draft().steps().getFirst().settings().toString());
		assertTrue(settings.contains("calibration=" + Path.of(System.getProperty("user.home"), "geometry.poni")), settings);
	}

	@Test
	void savedElsewhereAPipelineStillFindsItsFiles() throws IOException {
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		Path calibration = Files.writeString(folder.resolve("geometry.poni"), "no calibration, but a file");
		Pipeline integrate = DemoRamp.pipeline("integrate");
		Pipeline named = new PipelineOverrides().set(integrate, "org.rampscope.integrate.azimuthal", "calibration", "geometry.poni");
		window.run(() -> view.setDraft(PipelineDraft.of(named), folder));
		Path there = Files.createDirectory(folder.resolve("there")).resolve("moved.json");
		window.run(() -> {
			try {
				view.saveTo(there);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		assertTrue(Files.readString(there).contains(calibration.toString()), Files.readString(there));
	}

	@Test
	void filesThatAreNoNexusAreExplainedInPlace() throws IOException {
		Path text = writePattern(folder.resolve("pattern.xy"));
		NexusTreeView tree = window.view(NexusTreeView.ID, NexusTreeView.class);
		FindingsView findings = window.view(FindingsView.ID, FindingsView.class);
		assertInstanceOf(DocumentState.Open.class, window.open(text));
		window.until("the tree says why it is empty", () -> tree.tree().getItemCount() == 0 && tree.detail().contains("pattern.xy"));
		window.until("so do the findings", () -> findings.summary().contains("pattern.xy") && findings.table().getItemCount() == 0);
	}

	private static Path writePattern(Path file) throws IOException {
		return Files.writeString(file, IntStream.range(0, 50).mapToObj(i -> (5 + 0.1 * i) + " " + (10 + i % 7)).collect(Collectors.joining("\n")));
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
		window.until("it is written", () -> RampReader.readPatterns(file, Progress.NONE).metadata().title().equals("Ramp of the test"));
		RampMetadata written = RampReader.readPatterns(file, Progress.NONE).metadata();
		assertEquals("P02.2", written.facility().instrument());
		assertEquals(25.6, written.beam().energyKeV());
		assertFalse(RampReader.readPatterns(file, Progress.NONE).results().names().isEmpty(), "the results are kept");
	}
}
