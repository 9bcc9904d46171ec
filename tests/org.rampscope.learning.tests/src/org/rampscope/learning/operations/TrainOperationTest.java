/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.LearningRateSchedule;
import org.rampscope.learning.training.PeakRamp;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.training.TrainingHistory;
import org.rampscope.operations.RunContext;

class TrainOperationTest {

	private Ramp<Patterns> scan;

	@BeforeEach
	void ramp() {
		NativeEngine.assume();
		scan = PeakRamp.of(50, 22, 22, 0.05, 8);
	}

	private static TrainSettings settings(String network, String labels, String device) {
		return new TrainSettings(network, labels, 2, 12, 0, LearningRateSchedule.CONSTANT, 3, CopyKind.PUBLISHED, 0.1, InputScaling.NONE, SequenceGrouping.TIME_ORDERED,
				Explanation.ATTRIBUTION, 3, device);
	}

	private Ramp<Patterns> run(TrainSettings settings) {
		return new TrainOperation().prepare(settings, new RunContext(Path.of("."), 1)).apply(scan, Progress.NONE);
	}

	@Test
	void aNetworkLearnsFromSomeFramesAndJudgesAll() {
		Ramp<Patterns> result = run(settings("lstm", "0-14,30-48", "cpu"));
		Classification found = result.result(Classification.TYPE).orElseThrow();
		assertEquals(22, found.onset().firstAfter());
		assertEquals(1, found.onset().confidence());
		DataGroup training = result.results().tree(TrainingHistory.TYPE.name()).orElseThrow();
		Dataset loss = training.groups().get("loss").fields().get("loss").values();
		assertEquals(12, loss.getSize());
		assertTrue(loss.getDouble(11) < loss.getDouble(0));
		assertTrue(result.results().contains(Attribution.TYPE.name()));
		Ramp<Patterns> again = run(settings("lstm", "0-14,30-48", "cpu"));
		Classification second = again.result(Classification.TYPE).orElseThrow();
		for (int i = 0; i < scan.size(); i++) {
			assertArrayEquals(found.probabilities()[i], second.probabilities()[i], 0, "the same seed, the same bits");
		}
		assertEquals(loss, again.results().tree(TrainingHistory.TYPE.name()).orElseThrow().groups().get("loss").fields().get("loss").values());
	}

	@Test
	void labelsOfTheRampAreLearntAndKept() {
		int[] codes = new int[scan.size()];
		Arrays.fill(codes, Labels.NONE);
		for (int i = 0; i < 8; i++) {
			codes[i] = Labels.BEFORE;
			codes[scan.size() - 1 - i] = Labels.AFTER;
		}
		scan = scan.withLabels(Optional.of(new Labels(codes, new double[0])));
		Ramp<Patterns> result = run(settings("lstm", "file", "cpu"));
		assertEquals(22, result.result(Classification.TYPE).orElseThrow().onset().firstAfter());
		assertArrayEquals(codes, result.labels().orElseThrow().codes());
	}

	@ParameterizedTest
	@CsvSource({ "perceptron, file, cpu, perceptron", "lstm, '0-10', cpu, one class", "lstm, 'a-b,c-d', cpu, a-b", "lstm, '0-10,40-90', cpu, 90",
			"lstm, file, toaster, toaster", "binned-fcnn, '0-10,30-40', cpu, binned-fcnn" })
	void whatIsWrongIsSaid(String network, String labels, String device, String named) {
		scan = scan.withLabels(Optional.of(new Labels(new int[scan.size()], new double[0])));
		String message = assertThrows(RampScopeException.class, () -> run(settings(network, labels, device))).getMessage();
		assertTrue(message.contains(named), message);
	}

	@Test
	void oneClassOrNoLabelsAreRefused() {
		scan = scan.withLabels(Optional.of(new Labels(new int[scan.size()], new double[0])));
		assertThrows(RampScopeException.class, () -> run(settings("lstm", "file", "cpu")), "all frames of one class");
		int[] none = new int[scan.size()];
		Arrays.fill(none, Labels.NONE);
		scan = scan.withLabels(Optional.of(new Labels(none, new double[0])));
		assertThrows(RampScopeException.class, () -> run(settings("lstm", "file", "cpu")), "no frame is labelled");
	}
}
