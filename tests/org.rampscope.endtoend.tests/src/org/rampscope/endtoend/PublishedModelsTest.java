/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.PeakMemory;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.GroundTruth;
import org.rampscope.simulation.PatternSimulator;

/** The published networks trained on the simulated ramps, held against their truth. Many minutes: long tests. */
class PublishedModelsTest {

	/** Before, during, after. */
	private static final int CLASSES = 3;
	/** The CNN as the released code has it. */
	private static final String POOL_3 = "cnn-pool3";

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

	/** All published networks with all seeds, or those that the properties name. */
	static Stream<Arguments> trainings() {
		List<String> seeds = List.of(System.getProperty("rampscope.seeds", "1,2,3,4,5").split(","));
		return Arrays.stream(System.getProperty("rampscope.networks", "fcnn,cnn,cnn-pool3,resnet,lstm,transformer,conv-sc,conv-sct")
				.split(",")).flatMap(id -> seeds.stream().map(seed -> Arguments.of(id, Long.parseLong(seed))));
	}

	private static TrainingSettings settings(String id, long seed) {
		boolean pool3 = POOL_3.equals(id);
		TrainingSettings settled = TrainingSettings.of(pool3 ? NetworkTypes.CNN : NetworkType.of(id)).withSeed(seed);
		SettingsCodec codec = new SettingsCodec();
		return codec.fromJson(id, settled, codec.toJson(settled).put("pool3", pool3));
	}

	@ParameterizedTest
	@MethodSource("trainings")
	void everyNetworkFindsABoundaryInsideTheMixingInterval(String id, long seed) throws IOException {
		LabelledRamp mgfeo = ramp(DataSetId.MGFEO);
		GroundTruth truth = mgfeo.scan().result(GroundTruth.TYPE).orElseThrow();
		TrainingProblem problem = TrainingProblem.ofRanges(mgfeo, new int[][] { { 0, 150 }, { 200, 340 } }, 10);
		System.gc();
		PeakMemory.reset();
		TrainedModel model = train(problem, settings(id, seed));
		long peakMiB = PeakMemory.bytes().orElse(0L) >> 20;
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			Classification found = classifier.classify(mgfeo.scan(), Progress.NONE);
			ClassificationConfidence onset = found.onset();
			String line = String.format(Locale.ROOT, "%s\t%d\t(%d,%d)\t%.4f\t%.1f s\t%d MiB\t%s", id, seed, onset.lastBefore(), onset.firstAfter(),
					onset.confidence(), model.card().training().seconds(), peakMiB, new TreeMap<>(model.card().metrics()));
			record(line);
			assertEquals(1, onset.confidence(), line);
			assertTrue(onset.firstAfter() >= truth.onsetFrame() && onset.lastBefore() <= truth.endFrame(), line);
		}
	}

	/** Every data set is judged by a model that learnt from others of the same material. */
	@ParameterizedTest
	@CsvSource({ "D1 D2 D4, D3 D5 D6 D7, 3, 0.995", "D3 D5 D6, D1 D2 D4, 3, 0.995", "D9, D8, 2, 0.965", "D8, D9, 5, 0.965" })
	void rampsOfTheSameMaterialAreJudgedRight(String learnt, String judged, int copies, double least) throws IOException {
		List<LabelledRamp> ramps = Arrays.stream(learnt.split(" ")).map(DataSetId::valueOf).map(PublishedModelsTest::ramp).toList();
		TrainingSettings settings = TrainingSettings.published(NetworkTypes.LSTM).withEpochs(8).withScaling(InputScaling.MIN_MAX)
				.withCopies(copies, CopyKind.NORMAL, 0.01).withPieces(64, 0)
				.withGrouping(SequenceGrouping.SINGLE);
		try (Classifier classifier = Classifier.open(train(TrainingProblem.ofLabels(ramps), settings), DeviceChoice.CPU)) {
			List<int[]> truth = new ArrayList<>();
			List<int[]> found = new ArrayList<>();
			for (String id : judged.split(" ")) {
				Ramp<Patterns> scan = ramp(DataSetId.valueOf(id)).scan();
				truth.add(scan.labels().orElseThrow().codes());
				found.add(classifier.classify(scan, Progress.NONE).toLabels().codes());
				record(scored(learnt, id, ConfusionMatrix.of(truth.getLast(), found.getLast(), CLASSES)));
			}
			ConfusionMatrix matrix = ConfusionMatrix.of(joined(truth), joined(found), CLASSES);
			assertTrue(matrix.weightedPrecision() >= least && matrix.weightedRecall() >= least, scored(learnt, judged, matrix));
		}
	}

	private static int[] joined(List<int[]> codes) {
		return codes.stream().flatMapToInt(Arrays::stream).toArray();
	}

	private static String scored(String learnt, String judged, ConfusionMatrix matrix) {
		return String.format(Locale.ROOT, "%s -> %s\tprecision %.4f\trecall %.4f", learnt, judged, matrix.weightedPrecision(), matrix.weightedRecall());
	}

	/** Where the property rampscope.table names a file, it gets a line per result. */
	private static void record(String line) throws IOException {
		if (System.getProperty("rampscope.table") != null) {
			Files.writeString(Path.of(System.getProperty("rampscope.table")), line + System.lineSeparator(), StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
	}
}
