/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkKind;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.SequenceGrouping;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.GroundTruth;
import org.rampscope.simulation.PatternSimulator;

/** The published trainings on the simulated ramps, held against their truth. Minutes to hours: long tests. */
class PublishedModelsTest {

	private static final int SEEDS = 5;

	@BeforeAll
	static void longTests() {
		assumeTrue(Boolean.getBoolean("rampscope.long"), "long tests are not asked for (ramp test --long)");
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
	}

	private static LabelledRamp ramp(DataSetId id) {
		return new LabelledRamp(id.name(), "", new PatternSimulator().simulate(id.recipe(), Progress.NONE));
	}

	private static TrainedModel train(TrainingProblem problem, TrainingSettings settings) {
		return new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, settings, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource(value = NetworkKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "BINNED_FCNN", "SPECTRUM_ENCODER" })
	void everyNetworkFindsABoundaryInsideTheMixingInterval(NetworkKind kind) {
		LabelledRamp mgfeo = ramp(DataSetId.MGFEO);
		GroundTruth truth = GroundTruth.fromGroup(mgfeo.scan().results().get(GroundTruth.NAME));
		TrainingProblem problem = TrainingProblem.ofRanges(mgfeo, new int[][] { { 0, 150 }, { 200, 340 } }, 10);
		for (int seed = 1; seed <= SEEDS; seed++) {
			try (Classifier classifier = Classifier.open(train(problem, TrainingSettings.published(kind).withSeed(seed)), DeviceChoice.CPU)) {
				Classification found = classifier.classify(mgfeo.scan(), Progress.NONE);
				String what = kind.id() + ", seed " + seed + ": " + found.onset();
				assertEquals(1, found.onset().confidence(), what);
				assertTrue(found.onset().firstAfter() >= truth.onsetFrame() && found.onset().lastBefore() <= truth.endFrame(), what);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "D1 D2 D4, D3 D5 D6 D7, 3, 0.995", "D9, D8, 2, 0.965" })
	void rampsOfTheSameMaterialAreJudgedRight(String learnt, String judged, int copies, double least) {
		List<LabelledRamp> ramps = Arrays.stream(learnt.split(" ")).map(DataSetId::valueOf).map(PublishedModelsTest::ramp).toList();
		TrainingSettings settings = TrainingSettings.published(NetworkKind.LSTM).withEpochs(8).withScaling(InputScaling.MIN_MAX)
				.withCopies(copies, CopyKind.NORMAL, 0.01).withPieces(64, 0)
				.withGrouping(SequenceGrouping.SINGLE);
		try (Classifier classifier = Classifier.open(train(TrainingProblem.ofLabels(ramps), settings), DeviceChoice.CPU)) {
			List<Integer> truth = new ArrayList<>();
			List<Integer> found = new ArrayList<>();
			for (String id : judged.split(" ")) {
				RampScan scan = ramp(DataSetId.valueOf(id)).scan();
				int[] codes = classifier.classify(scan, Progress.NONE).toLabels().codes();
				IntStream.range(0, codes.length).forEach(i -> {
					truth.add(scan.labels().orElseThrow().codes()[i]);
					found.add(codes[i]);
				});
			}
			ConfusionMatrix matrix = ConfusionMatrix.of(truth.stream().mapToInt(i -> i).toArray(), found.stream().mapToInt(i -> i).toArray(), 3);
			assertTrue(matrix.weightedPrecision() >= least && matrix.weightedRecall() >= least,
					judged + ": precision " + matrix.weightedPrecision() + ", recall " + matrix.weightedRecall());
		}
	}
}
