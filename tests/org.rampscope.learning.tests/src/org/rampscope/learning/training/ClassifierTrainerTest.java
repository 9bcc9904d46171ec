/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;

class ClassifierTrainerTest {

	private static final TrainingSettings CNN = TrainingSettings.published(NetworkTypes.CNN).withCopies(3, CopyKind.PUBLISHED, 1.0 / 6).withEpochs(4);

	@TempDir
	private Path folder;

	@BeforeAll
	static void started() {
		NativeEngine.assume();
	}

	private static TrainedModel train(TrainingSettings settings, List<EpochReport> history) {
		return new ClassifierTrainer(DeviceChoice.CPU, history::add).train(PeakRamp.problem(), settings, Progress.NONE);
	}

	private static TrainedModel train(TrainingSettings settings) {
		return train(settings, new ArrayList<>());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn", "lstm", "transformer", "conv-sc" })
	void anAbruptChangeIsFoundFrameByFrame(NetworkType kind) {
		TrainedModel model = train(TrainingSettings.published(kind).withCopies(7, CopyKind.PUBLISHED, 1.0 / 6).withEpochs(25));
		Ramp<Patterns> other = PeakRamp.of(60, 33, 33, 0.05, 2);
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			Classification found = classifier.classify(other, Progress.NONE);
			assertEquals(1, found.onset().confidence(), kind.id());
			assertEquals(33, found.onset().firstAfter(), kind.id());
		}
	}

	@Test
	void theSameSeedGivesTheSameModelToTheLastBit() {
		TrainedModel first = train(CNN);
		assertEquals(first.weights(), train(CNN).weights());
		assertNotEquals(first.weights(), train(CNN.withSeed(2)).weights());
		TrainingSettings batches = CNN.withPieces(16, 0);
		assertEquals(train(batches).weights(), train(batches).weights());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn", "fcnn", "lstm" })
	void aFullBatchDoesNotDependOnItsChunks(NetworkType kind) {
		TrainingSettings settings = TrainingSettings.published(kind).withCopies(3, CopyKind.PUBLISHED, 1.0 / 6).withEpochs(3);
		List<EpochReport> whole = new ArrayList<>();
		List<EpochReport> pieces = new ArrayList<>();
		train(settings.withPieces(0, 1000), whole);
		train(settings.withPieces(0, 20), pieces);
		for (int e = 0; e < whole.size(); e++) {
			assertEquals(whole.get(e).loss(), pieces.get(e).loss(), 1e-4 * Math.max(1, whole.get(e).loss()), kind + " epoch " + e);
			assertEquals(whole.get(e).accuracy(), pieces.get(e).accuracy(), 0.03, kind + " epoch " + e);
		}
	}

	@Test
	void lossFallsAndIsReported() {
		List<EpochReport> history = new ArrayList<>();
		TrainedModel model = train(CNN.withEpochs(12), history);
		assertEquals(12, history.size());
		assertTrue(history.get(11).loss() < 0.7 * history.get(0).loss(), history.toString());
		assertEquals(1, model.card().metrics().get("training_accuracy"));
		assertEquals(12, model.card().training().epochs());
		assertEquals("peaks", model.card().training().sources().get(0).id());
		assertEquals("0-18/2 21-39/2", model.card().training().sources().get(0).selection());
	}

	private static Progress cancelledAfter(long patterns) {
		return new Progress() {

			private long done;

			@Override
			public void begin(String task, long total) {
				done = 0;
			}

			@Override
			public void worked(long amount) {
				done += amount;
			}

			@Override
			public boolean isCancelled() {
				return done >= patterns;
			}
		};
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn", "fcnn" })
	void aTrainingTakenUpAgainEndsAsIfItHadNeverStopped(NetworkType kind) {
		for (int batch : new int[] { 0, 32 }) {
			TrainingSettings settings = CNN.withNetwork(kind.id()).withPieces(batch, 0).withEpochs(5).withValidation(0.3, 1, 50);
			Path checkpoint = folder.resolve(kind + "-" + batch + ".checkpoint");
			ClassifierTrainer trainer = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE);
			List<EpochReport> whole = new ArrayList<>();
			TrainedModel wanted = train(settings, whole);
			int rows = 4 * 14;
			assertThrows(CancelledException.class,
					() -> trainer.train(PeakRamp.problem(), settings, Optional.of(checkpoint), cancelledAfter(2 * rows + 1)));
			assertTrue(Files.exists(checkpoint));
			List<EpochReport> rest = new ArrayList<>();
			TrainedModel found = new ClassifierTrainer(DeviceChoice.CPU, rest::add).train(PeakRamp.problem(), settings, Optional.of(checkpoint),
					Progress.NONE);
			assertTrue(rest.size() < 5, "went on after " + rest.size());
			assertEquals(wanted.weights(), found.weights());
			assertEquals(whole.get(4).loss(), rest.get(rest.size() - 1).loss());
			assertEquals(5, found.card().training().epochs());
			assertFalse(Files.exists(checkpoint), "a finished training needs none");
		}
	}

	@Test
	void aCheckpointOfAnotherTrainingIsRefused() {
		Path checkpoint = folder.resolve("other.checkpoint");
		ClassifierTrainer trainer = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE);
		assertThrows(CancelledException.class, () -> trainer.train(PeakRamp.problem(), CNN, Optional.of(checkpoint), cancelledAfter(100)));
		String message = assertThrows(DataException.class,
				() -> trainer.train(PeakRamp.problem(), CNN.withSeed(99), Optional.of(checkpoint), Progress.NONE)).getMessage();
		assertTrue(message.contains("another training"), message);
	}

	@Test
	void trainingEndsEarlyWithTheBestWeights() {
		List<EpochReport> history = new ArrayList<>();
		TrainedModel model = train(CNN.withEpochs(400).withLearningRate(0.3).withValidation(0.3, 1, 5), history);
		assertTrue(history.size() < 400, "stopped after " + history.size());
		double best = history.stream().mapToDouble(EpochReport::validationLoss).min().orElseThrow();
		assertEquals(best, history.get(history.size() - 6).validationLoss());
		assertEquals(best, model.card().metrics().get("validation_loss"), 1e-3 * best + 1e-6);
		assertTrue(model.card().metrics().get("validation_loss_calibrated") <= model.card().metrics().get("validation_loss") + 1e-12);
	}

	@Test
	void singleFramesAreJudgedAsTheBatchIs() {
		TrainedModel model = train(CNN.withEpochs(3));
		Ramp<Patterns> scan = PeakRamp.of(30, 15, 15, 0.05, 3);
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			double[][] together = classifier.classify(scan, Progress.NONE).probabilities();
			for (int i = 0; i < scan.size(); i++) {
				float[] pattern = model.card().grid().from(scan.data().axis(), Double.NaN).apply(scan.data().intensityRows().row(i));
				assertArrayEquals(together[i], classifier.probabilities(List.of(pattern))[0], 1e-5);
			}
		}
	}

	@Test
	void threeClassesAndWeightsOfRareOnes() {
		Ramp<Patterns> scan = PeakRamp.of(60, 20, 30, 0.03, 4);
		TrainingProblem problem = TrainingProblem.ofLabels(List.of(new LabelledRamp("three", "", scan)));
		assertEquals(List.of("before", "during", "after"), problem.classes().stream().map(c -> c.name()).toList());
		TrainedModel model = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem,
				CNN.withEpochs(40).withClassWeights(ClassWeighting.BALANCED), Progress.NONE);
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			Classification found = classifier.classify(PeakRamp.of(60, 20, 30, 0.03, 5), Progress.NONE);
			assertEquals(20, found.onset().firstAfter(), 1);
			assertEquals(30, found.end().firstAfter(), 1);
			assertEquals(Labels.DURING, found.toLabels().codes()[25]);
		}
	}

	@Test
	void labelsAreMissing() {
		Ramp<Patterns> unlabelled = PeakRamp.of(20, 10, 10, 0.1, 1).withLabels(Optional.empty());
		String message = assertThrows(AnalysisException.class, () -> TrainingProblem.ofLabels(List.of(new LabelledRamp("r.nxs", "", unlabelled))))
				.getMessage();
		assertTrue(message.contains("r.nxs has no labels") && message.contains("--labels"), message);
	}

	@Test
	void oneClassOnly() {
		Ramp<Patterns> one = PeakRamp.of(20, 30, 30, 0.1, 1);
		assertThrows(AnalysisException.class, () -> TrainingProblem.ofLabels(List.of(new LabelledRamp("r", "", one))));
	}

	@Test
	void aPatternWithNaNIsNamed() {
		Ramp<Patterns> scan = PeakRamp.of(40, 20, 20, 0.05, 1);
		scan.data().intensity().set(Double.NaN, 4, 17);
		TrainingProblem problem = TrainingProblem.ofRanges(new LabelledRamp("r", "", scan), new int[][] { { 0, 10 }, { 25, 39 } }, 2);
		String message = assertThrows(AnalysisException.class,
				() -> new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, CNN, Progress.NONE)).getMessage();
		assertTrue(message.contains("frame 4") && message.contains("bin 17"), message);
	}

	@Test
	void framesThatAreNotThere() {
		LabelledRamp ramp = new LabelledRamp("r", "", PeakRamp.of(40, 20, 20, 0.05, 1));
		String message = assertThrows(AnalysisException.class, () -> TrainingProblem.ofRanges(ramp, new int[][] { { 0, 10 }, { 25, 40 } }, 2))
				.getMessage();
		assertTrue(message.contains("25 to 40") && message.contains("0 to 39"), message);
	}

	@Test
	void fewerFramesThanClasses() {
		LabelledRamp ramp = new LabelledRamp("r", "", PeakRamp.of(2, 1, 1, 0.05, 1));
		assertThrows(AnalysisException.class, () -> TrainingProblem.ofRanges(ramp, new int[][] { { 0, 0 }, { 1, 1 }, { 2, 2 } }, 1));
	}

	@Test
	void gridsThatDoNotFit() {
		Ramp<Patterns> first = PeakRamp.of(20, 10, 10, 0.05, 1);
		Ramp<Patterns> whole = PeakRamp.of(20, 10, 10, 0.05, 2);
		org.rampscope.core.RadialAxis elsewhere = org.rampscope.core.RadialAxis.regular(org.rampscope.core.units.RadialUnit.TWO_THETA_DEG, 11, 0.05,
				PeakRamp.POINTS);
		Ramp<Patterns> second = new Ramp<>(whole.header(), whole.frames(), new Patterns(elsewhere, whole.data().intensity(), whole.data().sigma()),
				whole.results(), whole.provenance());
		TrainingProblem problem = TrainingProblem.ofLabels(List.of(new LabelledRamp("a", "", first), new LabelledRamp("b", "", second)));
		String message = assertThrows(GeometryException.class,
				() -> new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, CNN, Progress.NONE)).getMessage();
		assertTrue(message.contains("from 10.0000"), message);
	}

	@Test
	void settingsThatContradictThemselves() {
		assertThrows(SettingsException.class, () -> train(CNN.withNetwork("perceptron")));
		assertThrows(SettingsException.class, () -> train(CNN.withNetwork("spec-rrmoco")));
		assertThrows(SettingsException.class, () -> train(CNN.withValidation(0, 1, 5)));
	}

	@Test
	void aDeviceThatIsNotThere() {
		assertThrows(SettingsException.class, () -> new ClassifierTrainer(DeviceChoice.parse("gpu777"), TrainingListener.NONE)
				.train(PeakRamp.problem(), CNN, Progress.NONE));
	}

	@Test
	void intensitiesThatMakeTrainingGoAstrayAreSaid() {
		Ramp<Patterns> scan = PeakRamp.of(40, 20, 20, 0.05, 1);
		for (int j = 0; j < PeakRamp.POINTS; j++) {
			scan.data().intensity().set(1e300, 6, j);
		}
		TrainingProblem problem = TrainingProblem.ofRanges(new LabelledRamp("r", "", scan), new int[][] { { 0, 18 }, { 21, 39 } }, 2);
		String message = assertThrows(AnalysisException.class,
				() -> new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, CNN, Progress.NONE)).getMessage();
		assertTrue(message.contains("training of cnn went astray") && message.contains("in epoch 1"), message);
	}
}
