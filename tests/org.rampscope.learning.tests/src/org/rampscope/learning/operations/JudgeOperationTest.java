/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.PeakRamp;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.RampOperation.Analysis;
import org.rampscope.operations.RunContext;

class JudgeOperationTest {

	@TempDir
	private Path folder;

	private Ramp<Patterns> scan;

	@BeforeEach
	void ramp() {
		NativeEngine.assume();
		scan = PeakRamp.of(50, 22, 22, 0.05, 8);
	}

	private TrainedModel trained(NetworkType kind) {
		TrainedModel model = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(PeakRamp.problem(),
				TrainingSettings.published(kind).withEpochs(12).withCopies(3, CopyKind.PUBLISHED, 0.1), Progress.NONE);
		ModelFile.write(model, folder.resolve("a.rampmodel"));
		return model;
	}

	private Ramp<Patterns> judged(Explanation reasons) {
		try (Analysis analysis = new JudgeOperation().prepare(new JudgeOperation.Settings("a.rampmodel", reasons, "cpu"), new RunContext(folder, 1))) {
			assertEquals(FileHash.sha256(folder.resolve("a.rampmodel")), analysis.contentHashes().get("model"));
			return analysis.apply(scan, Progress.NONE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "transformer", "lstm", "conv-sct" })
	void modelsOfSequencesSeeTheRampAsTheyDoElsewhere(NetworkType kind) {
		TrainedModel model = trained(kind);
		Ramp<Patterns> result = judged(Explanation.NONE);
		assertFalse(result.results().contains(Attribution.TYPE.name()));
		Classification found = result.result(Classification.TYPE).orElseThrow();
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			double[][] expected = classifier.classify(scan, Progress.NONE).probabilities();
			for (int i = 0; i < expected.length; i++) {
				assertArrayEquals(expected[i], found.probabilities()[i], 0, "frame " + i);
			}
		}
	}

	@Test
	void reasonsCoverEveryFrameThatWasJudged() {
		trained(NetworkTypes.TRANSFORMER);
		scan.data().intensity().set(Double.NaN, 7, 3);
		Ramp<Patterns> result = judged(Explanation.FULL);
		assertEquals(Labels.NONE, result.result(Classification.TYPE).orElseThrow().labels()[7]);
		DataGroup group = result.results().tree(Attribution.TYPE.name()).orElseThrow();
		for (String of : new String[] { "gradient_of_loss", "gradient_of_logit" }) {
			DataGroup gradient = group.groups().get(of);
			Dataset perFrame = gradient.groups().get("per_frame").fields().get("gradient").values();
			assertArrayEquals(new int[] { scan.size(), scan.data().axis().size() }, perFrame.getShape());
			double[] sum = new double[scan.data().axis().size()];
			for (int f = 0; f < scan.size(); f++) {
				for (int i = 0; i < sum.length; i++) {
					assertEquals(f == 7, Double.isNaN(perFrame.getDouble(f, i)), "frame " + f);
					sum[i] += f == 7 ? 0 : perFrame.getDouble(f, i);
				}
			}
			Dataset signed = gradient.groups().get("signed").fields().get("signed").values();
			for (int i = 0; i < sum.length; i++) {
				assertEquals(sum[i], signed.getDouble(i), 1e-12);
			}
			assertTrue(Arrays.stream(sum).anyMatch(v -> v != 0), of + " says nothing");
		}
		Dataset attention = group.groups().get("attention").groups().get("frame_1").fields().get("weight").values();
		assertArrayEquals(new int[] { scan.size() - 1, scan.size() - 1 }, attention.getShape(), "of the frames that were judged");
		assertFalse(group.groups().get("weights").groups().isEmpty());
	}

	@Test
	void gradientsOfTheLogitShowThePeaksThatTellTheClassesApart() {
		trained(NetworkTypes.FCNN);
		Dataset signed = judged(Explanation.ATTRIBUTION).results().tree(Attribution.TYPE.name()).orElseThrow().groups().get("gradient_of_logit").groups().get("signed").fields()
				.get("signed").values();
		assertEquals(scan.data().axis().size(), signed.getSize());
		assertTrue(signed.max().doubleValue() > 0 && signed.min().doubleValue() < 0, "something speaks for and something against the last class");
	}

	@Test
	void filesThatAreMissingAreSaid() {
		RunContext context = new RunContext(folder, 1);
		assertThrows(SettingsException.class, () -> new JudgeOperation().prepare(JudgeOperation.Settings.DEFAULT, context));
		assertThrows(DataException.class, () -> new JudgeOperation().prepare(new JudgeOperation.Settings("none.rampmodel", Explanation.NONE, "cpu"), context));
		trained(NetworkTypes.LSTM);
		assertThrows(SettingsException.class, () -> new JudgeOperation().prepare(new JudgeOperation.Settings("a.rampmodel", Explanation.NONE, "toaster"), context));
	}
}
