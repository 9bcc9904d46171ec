/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.model.Tensor;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Trainings of one seed end with the same weights to the last bit, whatever lies in memory that was used before: NaN is left there between
 * them. With a library that multiplies memory it never set by zero, one training in three ended in NaN (decision 0437).
 */
class EqualTrainingsTest {

	/** The soak test takes about half an hour. */
	private static final int TRAININGS = Boolean.getBoolean("rampscope.long") ? 200 : 3;
	private static final int EPOCHS = 2;

	@BeforeAll
	static void started() {
		NativeEngine.assume();
	}

	private static void leaveNaN() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			for (int size = 1 << 12; size < 1 << 21; size *= 2) {
				try (NDManager freed = manager.newSubManager()) {
					freed.full(new Shape(size), Float.NaN);
					freed.full(new Shape(size * 3L / 2), Float.NaN);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.model.Models#classifiers")
	void memoryUsedBeforeChangesNothing(NetworkType type) {
		TrainingProblem problem = TrainingProblem.ofLabels(List.of(new LabelledRamp("three", "", EveryNetworkTest.ramp(type, 4))));
		TrainingSettings settings = TrainingSettings.of(type).withCopies(0, CopyKind.NORMAL, 0).withPieces(16, 0).withGrouping(SequenceGrouping.SINGLE)
				.withEpochs(EPOCHS);
		Map<String, Tensor> first = null;
		for (int i = 0; i < TRAININGS; i++) {
			leaveNaN();
			Map<String, Tensor> weights = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, settings, Progress.NONE).weights();
			first = first == null ? weights : first;
			assertTrue(weights.keySet().equals(first.keySet()));
			for (Map.Entry<String, Tensor> tensor : first.entrySet()) {
				assertArrayEquals(tensor.getValue().values(), weights.get(tensor.getKey()).values(), 0, type.id() + ", training " + i + ", " + tensor.getKey());
			}
		}
	}
}
