/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.DoubleBuffer;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;

/** Judging by the short way for sequences of one position, training by the engine's own layers: both must be the same network. */
class LongShortTermMemoryTest {

	private static final int WIDTH = 24;

	private final Random random = new Random(3);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7 })
	void oneStepByTheShortWayIsTheEngines(int rows) {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			LongShortTermMemory memory = memory(manager);
			NDArray x = manager.create(random.doubles((long) rows * WIDTH, -3, 3).toArray(), new Shape(rows, 1, WIDTH));
			ParameterStore store = new ParameterStore(manager, false);
			NDArray engines = memory.forward(store, new NDList(x), true).singletonOrThrow();
			NDArray judged = memory.forward(store, new NDList(x), false).singletonOrThrow();
			assertEquals(engines.getShape(), judged.getShape());
			assertArrayEquals(engines.toDoubleArray(), judged.toDoubleArray(), 1e-12);
		}
	}

	@Test
	void longerSequencesRemember() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			LongShortTermMemory memory = memory(manager);
			NDArray x = manager.create(random.doubles(2 * WIDTH, -3, 3).toArray(), new Shape(1, 2, WIDTH));
			ParameterStore store = new ParameterStore(manager, false);
			double[] together = memory.forward(store, new NDList(x), false).singletonOrThrow().toDoubleArray();
			double[] second = memory.forward(store, new NDList(x.get(":, 1:, :")), false).singletonOrThrow().toDoubleArray();
			assertNotEquals(second[0], together[WIDTH], 1e-6);
		}
	}

	private LongShortTermMemory memory(NDManager manager) {
		LongShortTermMemory memory = new LongShortTermMemory(WIDTH, 2);
		memory.setInitializer(Initializer.ZEROS, parameter -> true);
		memory.initialize(manager, DataType.FLOAT64, new Shape(1, 1, WIDTH));
		for (Parameter parameter : memory.getDirectParameters().values()) {
			parameter.getArray().set(DoubleBuffer.wrap(random.doubles(parameter.getArray().size(), -0.5, 0.5).toArray()));
		}
		return memory;
	}
}
