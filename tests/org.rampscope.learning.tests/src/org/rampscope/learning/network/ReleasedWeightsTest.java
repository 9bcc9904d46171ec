/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.DataException;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;

/** The released weights give what the reference classes give on the two real patterns. */
class ReleasedWeightsTest {

	private static final double TOLERANCE = 1e-5;

	private Path data;
	private String expected;

	@BeforeEach
	void findData() throws IOException {
		data = Path.of(System.getProperty("rampscope.data", "absent"));
		Path outputs = data.resolve("checkpoints/reference_outputs.json");
		Assumptions.assumeTrue(Files.exists(outputs), "no released weights in " + data);
		expected = Files.readString(outputs);
	}

	@Test
	void cnn() throws IOException {
		assertArrayEquals(numbers("cnn"), probabilities("cnn.npz", FeedForward.USED), TOLERANCE);
	}

	@Test
	void theCnnIsKnownByItsShapes() {
		NetworkSettings settings = ReleasedWeights.read(data.resolve("checkpoints/cnn.npz")).settings(FeedForward.USED);
		assertEquals(NetworkSettings.of(NetworkTypes.CNN, 4023, 2), settings);
	}

	@ParameterizedTest
	@EnumSource
	void convSc(FeedForward use) throws IOException {
		String name = use == FeedForward.USED ? "conv_sc_ffn_wired" : "conv_sc_ffn_bypassed";
		assertArrayEquals(numbers(name), probabilities("conv_sc.npz", use), TOLERANCE);
	}

	@Test
	void encoder() throws IOException {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			ReleasedWeights weights = ReleasedWeights.read(data.resolve("checkpoints/spec_rrmoco.npz"));
			NDArray patterns = manager.create(new double[][] { scaled(pattern("000")), scaled(pattern("340")) }).toType(DataType.FLOAT32, false);
			NDArray representation = output(manager, weights, FeedForward.USED, patterns);
			double[] all = representation.toType(DataType.FLOAT64, false).toDoubleArray();
			double[] first = numbers("spec_rrmoco_representation_first8");
			double[] norms = numbers("spec_rrmoco_norm");
			for (int row = 0; row < 2; row++) {
				double norm = 0;
				for (int i = 0; i < 128; i++) {
					norm += all[128 * row + i] * all[128 * row + i];
				}
				assertEquals(norms[row], Math.sqrt(norm), TOLERANCE * norms[row]);
				for (int i = 0; i < 8; i++) {
					assertEquals(first[8 * row + i], all[128 * row + i], TOLERANCE);
				}
			}
			assertArrayEquals(numbers("spec_rrmoco_linear_class_probabilities"), classes(weights, all), TOLERANCE);
		}
	}

	@Test
	void weightsOfAnotherNetworkAreRefusedByName() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			PatternNetwork network = Networks.create(NetworkSettings.of(NetworkTypes.CNN, 4023, 2).withPool3());
			Networks.initialize(network, manager, DataType.FLOAT32, 1);
			double[] before = network.tensors().get("conv1.0.bias").getArray().toType(DataType.FLOAT64, false).toDoubleArray();
			ReleasedWeights weights = ReleasedWeights.read(data.resolve("checkpoints/cnn.npz"));
			String message = assertThrows(DataException.class, () -> weights.putInto(network)).getMessage();
			assertTrue(message.contains("fc1.0.weight") && message.contains("496") && message.contains("328"), message);
			assertArrayEquals(before, network.tensors().get("conv1.0.bias").getArray().toType(DataType.FLOAT64, false).toDoubleArray());
		}
	}

	/** The linear classification released with the encoder. */
	private static double[] classes(ReleasedWeights weights, double[] representation) {
		double[] weight = weights.tensors().get("linear.weight").values();
		double[] bias = weights.tensors().get("linear.bias").values();
		double[] probabilities = new double[6];
		for (int row = 0; row < 2; row++) {
			double sum = 0;
			for (int k = 0; k < 3; k++) {
				double logit = bias[k];
				for (int i = 0; i < 128; i++) {
					logit += weight[128 * k + i] * representation[128 * row + i];
				}
				probabilities[3 * row + k] = Math.exp(logit);
				sum += Math.exp(logit);
			}
			for (int k = 0; k < 3; k++) {
				probabilities[3 * row + k] /= sum;
			}
		}
		return probabilities;
	}

	private double[] probabilities(String file, FeedForward use) throws IOException {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			NDArray patterns = manager.create(new double[][] { pattern("000"), pattern("340") }).toType(DataType.FLOAT32, false);
			NDArray logits = output(manager, ReleasedWeights.read(data.resolve("checkpoints/" + file)), use, patterns);
			return logits.toType(DataType.FLOAT64, false).getNDArrayInternal().sigmoid().toDoubleArray();
		}
	}

	private static NDArray output(NDManager manager, ReleasedWeights weights, FeedForward use, NDArray patterns) {
		PatternNetwork network = Networks.create(weights.settings(use));
		Networks.initialize(network, manager, DataType.FLOAT32, 1);
		weights.putInto(network);
		NDArray input = patterns.get(":, 0:" + network.settings().points());
		return network.forward(new ParameterStore(manager, false), new NDList(input), false).get(0);
	}

	private double[] pattern(String frame) throws IOException {
		return Files.readAllLines(data.resolve("mgfeo/mg20fe80o_frame_" + frame + ".xy")).stream().filter(line -> !line.startsWith("#"))
				.mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+")[1])).toArray();
	}

	/** From 0 to 1, of the points that the encoder takes. */
	private static double[] scaled(double[] pattern) {
		double[] used = java.util.Arrays.copyOf(pattern, 4020);
		double least = java.util.Arrays.stream(used).min().orElseThrow();
		double most = java.util.Arrays.stream(used).max().orElseThrow();
		return java.util.Arrays.stream(used).map(v -> (v - least) / (most - least)).toArray();
	}

	/** All numbers of an entry, whatever its brackets. */
	private double[] numbers(String name) {
		int from = expected.indexOf("\"" + name + "\"");
		assertTrue(from >= 0, name);
		int start = expected.indexOf(':', from) + 1;
		int next = expected.indexOf('"', start);
		String part = expected.substring(start, next < 0 ? expected.length() : next);
		List<Double> numbers = new ArrayList<>();
		for (String token : part.split("[\\[\\],\\s}]+")) {
			if (!token.isEmpty()) {
				numbers.add(Double.valueOf(token));
			}
		}
		return numbers.stream().mapToDouble(d -> d).toArray();
	}
}
