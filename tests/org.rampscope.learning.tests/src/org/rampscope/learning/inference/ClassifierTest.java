/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.Models;
import org.rampscope.learning.model.Tensor;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.torch.TorchWork;
import org.rampscope.learning.training.PeakRamp;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;

class ClassifierTest {

	/** Readings of the memory while many calls are made. */
	private static final int READINGS = 11;

	@BeforeAll
	static void started() {
		NativeEngine.assume();
	}

	private static List<float[]> patterns(int count, int points, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<float[]> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			float[] pattern = new float[points];
			for (int j = 0; j < points; j++) {
				pattern[j] = (float) random.nextGaussian();
			}
			all.add(pattern);
		}
		return all;
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.model.Models#classifiers")
	void aPatternIsJudgedByItselfWhateverItsCompany(NetworkType kind) {
		for (int classes = 2; classes <= 3; classes++) {
			try (Classifier classifier = Classifier.open(Models.untrained(kind, 600, classes, 1), DeviceChoice.CPU)) {
				List<float[]> many = patterns(70, 600, 2);
				double[][] together = classifier.probabilities(many);
				for (int i : new int[] { 0, 1, 63, 64, 69 }) {
					double[] alone = classifier.probabilities(List.of(many.get(i)))[0];
					assertArrayEquals(together[i], alone, 1e-5, kind + " with " + classes + " classes, pattern " + i);
					double sum = 0;
					for (double p : alone) {
						sum += p;
					}
					assertEquals(1, sum, 1e-9);
				}
				assertArrayEquals(classifier.probabilities(many.subList(0, 1))[0], classifier.probabilities(many.subList(0, 1))[0], 0, "the same bits");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.model.Models#classifiers")
	void aPatternGetsTheSameBitsHoweverManyThreadsThereAre(NetworkType kind) {
		List<float[]> one = patterns(1, 4023, 9);
		try (Classifier classifier = Classifier.open(Models.untrained(kind, 4023, 2, 1), DeviceChoice.CPU)) {
			double[][] before = classifier.logits(one);
			int threads = TorchWork.run(Device.cpu(), "nothing", JniUtils::getNumThreads);
			try {
				JniUtils.setNumThreads(2);
				assertArrayEquals(before[0], classifier.logits(one)[0], 0, kind.id());
			} finally {
				JniUtils.setNumThreads(threads);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.model.Models#classifiers")
	void threadsThatJudgeSideBySideGetTheBitsThatOneGets(NetworkType kind) throws Exception {
		List<float[]> many = patterns(24, 600, 10);
		try (Classifier classifier = Classifier.open(Models.untrained(kind, 600, 2, 1), DeviceChoice.CPU);
				ExecutorService pool = Executors.newFixedThreadPool(3)) {
			List<Future<double[][]>> judged = new ArrayList<>();
			// the first calls of all come at once, before any of them has used the network
			for (int round = 0; round < 4; round++) {
				for (float[] pattern : many) {
					judged.add(pool.submit(() -> classifier.logits(List.of(pattern))));
				}
			}
			for (int i = 0; i < judged.size(); i++) {
				assertArrayEquals(classifier.logits(List.of(many.get(i % many.size())))[0], judged.get(i).get()[0], 0, kind + ", call " + i);
			}
		}
	}

	/** @return the model with other running statistics */
	private static TrainedModel withOtherStatistics(TrainedModel model) {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		model.weights().forEach((name, tensor) -> {
			float[] values = tensor.values().clone();
			for (int i = 0; name.contains("running_") && i < values.length; i++) {
				values[i] = 0.3f + 2 * values[i];
			}
			weights.put(name, new Tensor(tensor.shape(), values));
		});
		return new TrainedModel(model.card(), weights);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn", "resnet", "conv-sc", "fcnn" })
	void aBatchIsJudgedByItsOwnStatisticsAlone(NetworkType kind) {
		TrainedModel model = Models.untrained(kind, 600, 2, 1);
		List<float[]> some = patterns(20, 600, 2);
		List<float[]> twice = new ArrayList<>(some);
		twice.addAll(some);
		try (Classifier batch = Classifier.open(model, DeviceChoice.CPU, Evaluation.BATCH);
				Classifier other = Classifier.open(withOtherStatistics(model), DeviceChoice.CPU, Evaluation.BATCH);
				Classifier stored = Classifier.open(model, DeviceChoice.CPU, Evaluation.STORED)) {
			double[][] judged = batch.logits(some);
			double[][] again = other.logits(some);
			double[][] doubled = batch.logits(twice);
			double[][] fewer = batch.logits(some.subList(0, 5));
			double[][] alone = stored.logits(some);
			double byCompany = 0;
			double byStored = 0;
			for (int i = 0; i < 20; i++) {
				assertArrayEquals(judged[i], again[i], 0, "the stored statistics do not matter");
				assertEquals(judged[i][1], doubled[i][1], 1e-4 * (1 + Math.abs(judged[i][1])), "twice the same patterns have the same statistics");
				byCompany += i < 5 ? Math.abs(fewer[i][1] - judged[i][1]) : 0;
				byStored += Math.abs(alone[i][1] - judged[i][1]);
			}
			boolean normalizes = kind != NetworkTypes.FCNN;
			assertEquals(normalizes, byCompany > 1e-3, kind + " differs by " + byCompany);
			assertEquals(normalizes, byStored > 1e-3, kind + " differs by " + byStored);
			if (normalizes) {
				assertThrows(AnalysisException.class, () -> batch.logits(some.subList(0, 1)));
			}
		}
	}

	@Test
	void temperatureMovesProbabilitiesButNotClasses() {
		TrainedModel model = Models.untrained(NetworkTypes.CNN, 200, 3, 4);
		TrainedModel hot = new TrainedModel(model.card().withTemperature(50), model.weights());
		List<float[]> some = patterns(10, 200, 5);
		try (Classifier a = Classifier.open(model, DeviceChoice.CPU); Classifier b = Classifier.open(hot, DeviceChoice.CPU)) {
			double[][] cold = a.probabilities(some);
			double[][] warm = b.probabilities(some);
			for (int i = 0; i < 10; i++) {
				int best = 0;
				for (int c = 1; c < 3; c++) {
					best = cold[i][c] > cold[i][best] ? c : best;
				}
				for (int c = 0; c < 3; c++) {
					assertTrue(warm[i][best] >= warm[i][c]);
					assertEquals(1 / 3.0, warm[i][c], 0.2);
				}
			}
		}
	}

	@Test
	void patternsThatCannotBeJudgedAreRefusedOrLeftOut() {
		TrainedModel model = Models.untrained(NetworkTypes.CNN, PeakRamp.POINTS, 2, 1);
		Ramp<Patterns> scan = PeakRamp.of(12, 6, 6, 0.1, 1);
		ModelCard card = model.card();
		Ramp<Patterns> onGrid = new Ramp<>(scan.header(), scan.frames(), new Patterns(card.grid().axis(), scan.data().intensity(), scan.data().sigma()),
				scan.results(), scan.provenance());
		onGrid.data().intensity().set(Double.NaN, 3, 100);
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			Classification found = classifier.classify(onGrid, Progress.NONE);
			assertEquals(Labels.NONE, found.labels()[3]);
			assertTrue(found.labels()[4] != Labels.NONE);
			assertTrue(assertThrows(AnalysisException.class, () -> classifier.probabilities(patterns(1, 100, 1))).getMessage().contains("100 points"));
			float[] broken = patterns(1, PeakRamp.POINTS, 1).get(0);
			broken[5] = Float.POSITIVE_INFINITY;
			assertThrows(AnalysisException.class, () -> classifier.probabilities(List.of(broken)));
			assertThrows(GeometryException.class, () -> classifier.classify(scan, Progress.NONE), "ends before the model's range");
			assertEquals(0, classifier.probabilities(List.of()).length);
		}
	}

	@Test
	void aDeviceThatIsNotThere() {
		TrainedModel model = Models.untrained(NetworkTypes.CNN, 200, 2, 1);
		assertThrows(SettingsException.class, () -> Classifier.open(model, DeviceChoice.parse("gpu99")));
	}

	private static long residentKiB() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS:"))
				.mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElseThrow();
	}

	private static long least(long[] all, int from, int to) {
		return Arrays.stream(all, from, to).min().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "cnn,100000", "fcnn,100000", "resnet,10000", "lstm,30000", "transformer,30000", "conv-sc,30000", "conv-sct,30000" })
	void manyCallsTakeNoMoreMemory(NetworkType kind, int calls) throws IOException {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "a long test");
		Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "memory of the process is known on Linux only");
		try (Classifier classifier = Classifier.open(Models.untrained(kind, 500, 2, 1), DeviceChoice.CPU)) {
			List<float[]> one = patterns(1, 500, 1);
			// Java touches more of its heap at first, and gives it back a while after a collection: readings may be 100 MB too large, the least of several
			// later ones are not
			long[] resident = new long[READINGS];
			for (int part = 0; part < READINGS; part++) {
				for (int i = 0; i < calls / READINGS; i++) {
					classifier.probabilities(one);
				}
				System.gc();
				resident[part] = residentKiB();
			}
			long grown = least(resident, 8, READINGS) - least(resident, 5, 8);
			assertTrue(grown < 16 * 1024, kind + " grown by " + grown + " KiB: " + Arrays.toString(resident));
		}
	}
}
