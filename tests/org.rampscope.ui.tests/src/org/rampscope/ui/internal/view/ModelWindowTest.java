/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.LearningRateSchedule;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampReader;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.embedding.ScatterFigure;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.GcDrawing;
import org.rampscope.ui.internal.dialog.UnsavedWork;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.InspectPerspective;
import org.rampscope.ui.internal.workbench.TrainPerspective;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.TrainingSplit;
import org.rampscope.ui.provenance.PipelineGraph;

/** Labels to model to explanation in a real window: label, train, classify, look at why. */
class ModelWindowTest {

	private static final int EPOCHS = 6;

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		window.perspective(TrainPerspective.ID);
		Path file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@Test
	void suggestionsAreAcceptedSplitAndMerged() {
		LabelsView view = window.view(LabelsView.ID, LabelsView.class);
		// before and after, and the frame between where it is given a run of its own
		window.until("the clustering suggests runs", () -> view.tables().get(1).getItemCount() >= 2);
		int runs = window.ui(() -> view.tables().get(1).getItemCount());
		services.selection().update(old -> old.withFrame(10));
		window.run(view::split);
		assertEquals(runs + 1, window.ui(() -> view.tables().get(1).getItemCount()));
		window.run(() -> view.tables().get(1).select(0));
		window.run(view::accept);
		assertEquals(10, ramp().scan().labels().orElseThrow().count(Labels.BEFORE));
		window.run(() -> view.tables().get(1).select(0));
		window.run(view::merge);
		assertEquals(runs, window.ui(() -> view.tables().get(1).getItemCount()));
		window.until("frames without a label wait", () -> view.tables().get(2).getItemCount() == DemoRamp.FRAMES - 10);
	}

	@Test
	void withoutAModelTheListSaysHowToGetOne() {
		window.view(ModelsView.ID, ModelsView.class);
		assertTrue(window.visibleTexts().contains("No model is open"), window.visibleTexts());
	}

	@Test
	void brushLabelsWhatItIsDraggedOverInOneStep() {
		RampMapView map = window.drawnMap();
		LabelsView view = window.view(LabelsView.ID, LabelsView.class);
		window.run(() -> view.brush(2));
		int x = window.ui(() -> map.canvas().figureLayout().orElseThrow().heatmap().x() + 40);
		int low = window.ui(() -> (int) Math.round((map.canvas().rowOfStart(5) + map.canvas().rowOfStart(6)) / 2));
		int high = window.ui(() -> (int) Math.round((map.canvas().rowOfStart(12) + map.canvas().rowOfStart(13)) / 2));
		window.mouse(map.canvas(), SWT.MouseDown, x, low, 0);
		window.mouse(map.canvas(), SWT.MouseMove, x, high, SWT.BUTTON1);
		assertTrue(ramp().scan().labels().isEmpty(), "labelled when the button is let go");
		window.mouse(map.canvas(), SWT.MouseUp, x, high, SWT.BUTTON1);
		assertEquals(8, ramp().scan().labels().orElseThrow().count(Labels.AFTER));
		assertEquals(Labels.AFTER, ramp().scan().labels().orElseThrow().codes()[5]);
		window.run(() -> window.undo());
		assertTrue(ramp().scan().labels().isEmpty(), "one stroke is one step");
		window.run(() -> view.brush(-1));
		window.mouse(map.canvas(), SWT.MouseDown, x, low, 0);
		window.mouse(map.canvas(), SWT.MouseUp, x, low, SWT.BUTTON1);
		assertTrue(ramp().scan().labels().isEmpty(), "without the brush a click only moves the cursor");
		assertEquals(5, services.selection().selection().frame());
	}

	@Test
	void labelTrainClassifyAndLookWhy() throws IOException {
		Assumptions.assumeTrue(Torch.isAvailable(), "no PyTorch for this machine");
		labelBothEnds();
		TrainingView training = window.view(TrainingView.ID, TrainingView.class);
		TrainingSettings quick = TrainingSettings.DEFAULT.withEpochs(EPOCHS).withCopies(1, CopyKind.NORMAL, 0.5).withValidation(0.2, 1, 0);
		window.run(() -> training.train(quick, "cpu"));
		LossView loss = window.view(LossView.ID, LossView.class);
		window.untilWorked("training goes on", () -> services.models().state().training().history().size() > 1);
		window.screenshot("train-1280x800");
		window.untilWorked("training has ended", () -> !services.models().state().training().running());
		assertEquals("", services.models().state().training().problem());
		assertEquals(EPOCHS, services.models().state().training().history().size());
		window.until("both losses and accuracies are drawn", () -> loss.chart().shown() != null
				&& loss.chart().shown().curves().size() == 4);
		window.untilWorked("the ramp is classified", () -> ramp().scan().results().contains(Classification.TYPE.name()));
		Classification said = ramp().scan().result(Classification.TYPE).orElseThrow();
		assertEquals(0, said.labels()[2]);
		assertEquals(1, said.labels()[DemoRamp.FRAMES - 2]);
		ConfusionView confusion = window.view(ConfusionView.ID, ConfusionView.class);
		window.until("the matrix is there", () -> confusion.summary().contains("accuracy"));
		window.drawnMap();
		window.screenshot("trained-1280x800");
		OpenModel model = services.models().state().chosen().orElseThrow();
		Path saved = folder.resolve("model.rampmodel");
		services.models().save(model, saved);
		window.until("the model is saved", () -> services.models().state().chosen().orElseThrow().file().equals(Optional.of(saved)));
		assertEquals(2, ModelFile.read(saved).card().classes().size());
		classificationIsKeptWithItsModel(saved);
		inspect();
	}

	@Test
	void trainingStoppedHereIsAModelOfTheEpochsDone() {
		Assumptions.assumeTrue(Torch.isAvailable(), "no PyTorch for this machine");
		labelBothEnds();
		TrainingSettings endless = TrainingSettings.DEFAULT.withEpochs(5000).withCopies(0).withValidation(0.2, 1, 0)
				.withSchedule(LearningRateSchedule.CONSTANT, 0);
		TrainingView training = window.view(TrainingView.ID, TrainingView.class);
		window.run(() -> training.train(endless, "cpu"));
		window.untilWorked("three epochs are done", () -> services.models().state().training().history().size() >= 3);
		services.models().stopHere();
		window.untilWorked("the ramp is classified", () -> ramp().scan().results().contains(Classification.TYPE.name()));
		int done = services.models().state().training().history().getLast().epoch();
		assertEquals("", services.models().state().training().problem());
		assertEquals(done, services.models().state().chosen().orElseThrow().model().card().training().epochs());
		assertTrue(done < 5000, done + " epochs");
		theModelIsAskedAboutBeforeTheProgramEnds();
	}

	private void theModelIsAskedAboutBeforeTheProgramEnds() {
		OpenModel model = services.models().state().chosen().orElseThrow();
		List<String> said = window.pressing(Messages.close_title, Messages.close_stay,
				() -> assertFalse(window.ui(() -> PlatformUI.getWorkbench().close()), "the program goes on"));
		assertEquals(1, said.size(), said.toString());
		assertTrue(said.getFirst().contains(NLS.bind(Messages.close_unsavedModel, model.name())), said.toString());
		Path saved = folder.resolve("asked.rampmodel");
		UnsavedWork question = new UnsavedWork(window.shell(), services.documents(), services.models());
		assertTrue(window.choosing(null, () -> window.pressing(Messages.close_title, Messages.close_save,
				() -> assertFalse(window.ui(() -> question.mayGo(List.of(), List.of(model))), "no file, not gone"))).size() == 1);
		window.choosing(saved, () -> window.pressing(Messages.close_title, Messages.close_save,
				() -> assertTrue(window.ui(() -> question.mayGo(List.of(), List.of(model))))));
		assertEquals(model.model().card().classes(), ModelFile.read(saved).card().classes());
	}

	@Test
	void cancelledTrainingGoesOnOrBecomesAModel() {
		Assumptions.assumeTrue(Torch.isAvailable(), "no PyTorch for this machine");
		labelBothEnds();
		TrainingSettings endless = TrainingSettings.DEFAULT.withEpochs(5000).withCopies(0).withValidation(0.2, 1, 0)
				.withSchedule(LearningRateSchedule.CONSTANT, 0);
		services.models().train(ramp(), endless, "cpu");
		window.untilWorked("two epochs are done", () -> services.models().state().training().history().size() >= 2);
		services.models().cancelTraining();
		window.untilWorked("training has ended", () -> !services.models().state().training().running());
		int first = services.models().state().training().history().getLast().epoch();
		assertTrue(services.models().state().training().mayStopHere());
		services.models().train(ramp(), endless, "cpu");
		window.untilWorked("it has gone on", () -> services.models().state().training().running()
				&& !services.models().state().training().history().isEmpty());
		assertEquals(first + 1, services.models().state().training().history().getFirst().epoch());
		services.models().cancelTraining();
		window.untilWorked("training has ended", () -> !services.models().state().training().running());
		int models = services.models().state().models().size();
		services.models().stopHere();
		window.untilWorked("there is a model", () -> services.models().state().models().size() == models + 1);
		assertEquals(services.models().state().training().history().getLast().epoch(),
				services.models().state().chosen().orElseThrow().model().card().training().epochs());
	}

	@Test
	void splitIsDrawnBeforeTrainingAndTheFormSaysWhatIsChosen() {
		TrainingView training = window.view(TrainingView.ID, TrainingView.class);
		labelBothEnds();
		TrainingSplit split = TrainingSplit.of(ramp().scan(), TrainingSettings.DEFAULT.withValidation(0.2, 1, 0));
		window.until("the split is known", () -> services.models().state().training().split().equals(split));
		assertEquals(28, split.training().size() + split.validation().size() + split.leftOut());
		assertTrue(split.training().stream().noneMatch(split.validation()::contains));
		window.until("it is said", () -> training.message().contains(split.training().size() + " frames to learn from"));
		Text copies = window.ui(() -> (Text) training.form().control("copies"));
		assertEquals("", window.ui(copies::getText));
		int chosen = TrainingSettings.DEFAULT.copyCount(split.training().size());
		assertEquals("chosen: " + chosen, window.ui(copies::getMessage));
		window.run(() -> copies.setText("3"));
		assertEquals(3, window.ui(() -> training.settings().copies()));
		window.run(() -> copies.setText(""));
		assertEquals(TrainingSettings.CHOSEN, window.ui(() -> training.settings().copies()));
		Text validation = window.ui(() -> (Text) training.form().control("validation"));
		String before = window.ui(validation::getText);
		window.run(() -> validation.setText("0.5"));
		window.until("more is held back", () -> services.models().state().training().split().validation().size() > split.validation().size());
		// the form outlives this test, and a cancelled training of another split could not end here
		window.run(() -> validation.setText(before));
	}

	private void classificationIsKeptWithItsModel(Path model) {
		TrainingView training = window.view(TrainingView.ID, TrainingView.class);
		assertEquals(1, ramp().scan().provenance().notes().stream().filter(note -> note.contains("in no file")).count());
		Classification first = ramp().scan().result(Classification.TYPE).orElseThrow();
		window.run(training::classify);
		window.untilWorked("the saved model has judged", () -> ramp().scan().result(Classification.TYPE).orElseThrow() != first);
		assertTrue(ramp().isEdited());
		window.command("org.rampscope.ui.command.save", Map.of());
		window.until("the ramp is saved", () -> !ramp().isEdited());
		Ramp<Patterns> saved = RampReader.readPatterns(ramp().file(), Progress.NONE);
		assertArrayEquals(ramp().scan().result(Classification.TYPE).orElseThrow().labels(),
				saved.result(Classification.TYPE).orElseThrow().labels());
		assertEquals(28, Arrays.stream(saved.labels().orElseThrow().codes()).filter(code -> code != Labels.NONE).count());
		assertEquals("org.rampscope.transition.judge", saved.provenance().steps().getLast().operationId());
		assertEquals(FileHash.sha256(model), saved.provenance().steps().getLast().contentHashes().get("model"));
		assertTrue(saved.provenance().notes().stream().noneMatch(note -> note.contains("in no file")), "the model is in a file now");
		assertTrue(PipelineGraph.of(ramp()).steps().getLast().detail().contains(FileHash.sha256(model)));
	}

	private void labelBothEnds() {
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 18), Labels.BEFORE));
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(31, DemoRamp.FRAMES - 1), Labels.AFTER));
	}

	private void inspect() throws IOException {
		window.perspective(InspectPerspective.ID);
		services.selection().update(old -> old.withFrame(35));
		ImportanceView importance = window.view(ImportanceView.ID, ImportanceView.class);
		window.untilWorked("the model's reasons are there", () -> importance.result().isPresent());
		assertEquals("after", window.ui(() -> importance.result().orElseThrow().name()));
		assertTrue(window.ui(() -> importance.result().orElseThrow().gradient()).length > 100);
		ReliabilityView reliability = window.view(ReliabilityView.ID, ReliabilityView.class);
		window.until("the reliability is drawn", () -> reliability.chart().shown() != null);
		EmbeddingView embedding = window.view(EmbeddingView.ID, EmbeddingView.class);
		window.until("the points are there", () -> embedding.figure().isPresent());
		window.run(() -> click(embedding, 12));
		assertEquals(12, services.selection().selection().frame());
		window.until("the points are painted", () -> {
			ImageData pixels = window.pixels(embedding.canvas());
			return Pixels.colours(pixels, 0, 0, pixels.width, pixels.height) > 5;
		});
		ClassChangeView change = window.view(ClassChangeView.ID, ClassChangeView.class);
		window.until("the change is shown", () -> change.chart().shown() != null && change.chart().shown().curves().size() >= 3);
		window.view(ImportanceView.ID, ImportanceView.class);
		window.untilWorked("the reasons of frame 12 are there", () -> importance.result().isPresent());
		window.screenshot("inspect-1280x800");
		window.resize(1920, 1080);
		window.drawnMap();
		window.screenshot("inspect-1920x1080");
	}

	private void click(EmbeddingView view, int frame) {
		GC gc = new GC(view.canvas());
		double[] places = ((ScatterFigure) view.figure().orElseThrow()).places(new GcDrawing(gc), view.canvas().getSize().x,
				view.canvas().getSize().y);
		gc.dispose();
		Event event = new Event();
		event.button = 1;
		event.x = (int) Math.round(places[2 * frame]);
		event.y = (int) Math.round(places[2 * frame + 1]);
		view.canvas().notifyListeners(SWT.MouseDown, event);
	}

	private OpenRamp ramp() {
		return services.documents().ramp().orElseThrow();
	}
}
