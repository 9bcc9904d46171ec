/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/** Gradients of all networks, small and in float64, against finite differences and in chunks against in one piece. */
class GradientTest {

	private static final int POINTS = 130;
	private static final int ROWS = 6;

	static Stream<NetworkSettings> networks() {
		return Stream.of(NetworkSettings.of(NetworkTypes.CNN, POINTS, 2), NetworkSettings.of(NetworkTypes.CNN, POINTS, 3).withPool3(),
				NetworkSettings.of(NetworkTypes.FCNN, POINTS, 2), NetworkSettings.of(NetworkTypes.RESNET, 500, 2),
				NetworkSettings.of(NetworkTypes.LSTM, POINTS, 2), NetworkSettings.of(NetworkTypes.TRANSFORMER, POINTS, 2),
				NetworkSettings.of(NetworkTypes.CONV_SC, POINTS, 2),
				NetworkSettings.of(NetworkTypes.CONV_SC, POINTS, 3).withFeedForward(FeedForward.BYPASSED),
				NetworkSettings.of(NetworkTypes.CONV_SCT, POINTS, 2), NetworkSettings.of(NetworkTypes.BINNED_FCNN, POINTS, 2).withBins(3),
				NetworkSettings.of(NetworkTypes.SPECTRUM_ENCODER, POINTS, 2));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void gradientsAreTheFiniteDifferences(NetworkSettings settings) {
		try (NDManager manager = Torch.get().newManager(Device.cpu()); NDScope scope = new NDScope()) {
			scope.suppressNotUsedWarning();
			PatternNetwork network = network(settings, manager);
			NDArray x = input(settings, manager, ROWS);
			x.setRequiresGradient(true);
			double loss = plain(network, manager, x);
			assertTrue(Double.isFinite(loss));
			Map<String, NDArray> learnt = new LinkedHashMap<>();
			network.tensors().forEach((name, parameter) -> {
				if (parameter.requiresGradient()) {
					learnt.put(name, parameter.getArray());
				}
			});
			learnt.put("input", x);
			Random random = new Random(5);
			check("everything", network, manager, x, List.copyOf(learnt.values()), random);
			if (Boolean.getBoolean("rampscope.long")) {
				learnt.forEach((name, values) -> check(name, network, manager, x, List.of(values), random));
			}
		}
	}

	/**
	 * The derivative along random directions of all these arrays together. Within the step a direction may cross a kink of a rectifier or a
	 * maximum, where differences say nothing of the gradient; so of three directions one must agree, which a wrong gradient does by chance
	 * only.
	 */
	private static void check(String name, PatternNetwork network, NDManager manager, NDArray x, List<NDArray> arrays, Random random) {
		StringBuilder off = new StringBuilder();
		for (int trial = 0; trial < 3; trial++) {
			String found = along(network, manager, x, arrays, random);
			if (found.isEmpty()) {
				return;
			}
			off.append(' ').append(found);
		}
		fail(name + off);
	}

	/** @return nothing where gradient and differences agree, else both */
	private static String along(PatternNetwork network, NDManager manager, NDArray x, List<NDArray> arrays, Random random) {
		List<double[]> before = arrays.stream().map(NDArray::toDoubleArray).toList();
		List<double[]> directions = before.stream().map(values -> random.doubles(values.length, -1, 1).toArray()).toList();
		double expected = 0;
		double length = 0;
		for (int k = 0; k < arrays.size(); k++) {
			double[] gradient = arrays.get(k).getGradient().toDoubleArray();
			for (int i = 0; i < gradient.length; i++) {
				expected += gradient[i] * directions.get(k)[i];
				length += directions.get(k)[i] * directions.get(k)[i];
			}
		}
		double step = 1e-6 / Math.sqrt(length);
		double difference = (shifted(network, manager, x, arrays, before, directions, step)
				- shifted(network, manager, x, arrays, before, directions, -step)) / (2 * step);
		double loss = shifted(network, manager, x, arrays, before, directions, 0);
		// Below the first summand there is only the rounding of the loss.
		boolean agrees = Math.abs(expected - difference) <= 1e-13 * (1 + Math.abs(loss)) / step + 1e-4 * Math.abs(expected);
		return agrees ? "" : expected + " by gradient, " + difference + " by differences;";
	}

	private static double shifted(PatternNetwork network, NDManager manager, NDArray x, List<NDArray> arrays, List<double[]> before,
			List<double[]> directions, double step) {
		for (int k = 0; k < arrays.size(); k++) {
			double[] moved = before.get(k).clone();
			for (int i = 0; i < moved.length; i++) {
				moved[i] += step * directions.get(k)[i];
			}
			set(arrays.get(k), moved);
		}
		return loss(forward(network, manager, x)).getDouble();
	}

	private static void set(NDArray array, double[] values) {
		array.getManager().create(values, array.getShape()).copyTo(array);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void chunksGiveTheGradientOfTheWhole(NetworkSettings settings) {
		try (NDManager manager = Torch.get().newManager(Device.cpu()); NDScope scope = new NDScope()) {
			scope.suppressNotUsedWarning();
			PatternNetwork whole = network(settings, manager);
			PatternNetwork parts = network(settings, manager);
			NDArray x = settings.type().sequential() ? input(settings, manager, 4 * ROWS).reshape(4, ROWS, settings.points())
					: input(settings, manager, ROWS);
			double expected = plain(whole, manager, x);
			long cut = x.size(0) / 2 + 1;
			List<NDArray> chunks = List.of(x.get("0:" + cut).duplicate(), x.get(cut + ":").duplicate());
			double found = new FullBatchGradient(parts, manager).accumulate(chunks, (logits, chunk) -> loss(logits));
			assertEquals(expected, found, 1e-9 * Math.abs(expected));
			Map<String, double[]> gradients = gradients(whole);
			gradients(parts).forEach((name, gradient) -> assertArrayEquals(gradients.get(name), gradient, 1e-8 + 1e-6 * greatest(gradient), name));
			parts.tensors().forEach((name, parameter) -> {
				if (name.contains("running")) {
					assertArrayEquals(whole.tensors().get(name).getArray().toDoubleArray(), parameter.getArray().toDoubleArray(), 1e-6, name);
				}
			});
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void statisticsOfTheWholeMakeEvaluationAgreeWithTraining(NetworkSettings settings) {
		try (NDManager manager = Torch.get().newManager(Device.cpu()); NDScope scope = new NDScope()) {
			scope.suppressNotUsedWarning();
			PatternNetwork network = network(settings, manager);
			boolean sequential = settings.type().sequential();
			int rows = 100;
			NDArray x = input(settings, manager, rows);
			NDArray whole = sequential ? x.reshape(rows / 5, 5, settings.points()) : x;
			List<NDArray> chunks = List.of(whole.get("0:" + whole.size(0) / 3).duplicate(), whole.get(whole.size(0) / 3 + ":").duplicate());
			NDArray training = forward(network, manager, whole);
			new FullBatchGradient(network, manager).setStatistics(chunks);
			NDArray evaluation = network.forward(new ParameterStore(manager, false), new NDList(whole), false).get(0);
			// The running variance is the unbiased one.
			double[] expected = training.toDoubleArray();
			assertArrayEquals(expected, evaluation.toDoubleArray(), 2.0 / rows * greatest(expected));
		}
	}

	private static double greatest(double[] values) {
		double greatest = 0;
		for (double v : values) {
			greatest = Math.max(greatest, Math.abs(v));
		}
		return greatest;
	}

	private static PatternNetwork network(NetworkSettings settings, NDManager manager) {
		PatternNetwork network = Networks.create(settings);
		Networks.initialize(network, manager, DataType.FLOAT64, 3);
		// Away from initial values that hide gradients: scales of one, a blend of zero.
		Random random = new Random(11);
		network.tensors().forEach((name, parameter) -> {
			NDArray array = parameter.getArray();
			if (settings.type() == NetworkTypes.FCNN && parameter.getType() == Parameter.Type.WEIGHT) {
				// Weights around one make all values of a layer alike, and finite differences of their normalisation lose themselves.
				set(array, random.doubles(array.size(), -0.1, 0.1).toArray());
			}
			if (parameter.requiresGradient() && (parameter.getType() == Parameter.Type.GAMMA || parameter.getType() == Parameter.Type.OTHER)) {
				set(array, random.doubles(array.size(), 0.5, 1.5).toArray());
			}
		});
		return network;
	}

	private static NDArray input(NetworkSettings settings, NDManager manager, int rows) {
		return manager.create(new Random(7).doubles((long) rows * settings.inputWidth(), 0, 3).toArray(), new Shape(rows, settings.inputWidth()));
	}

	private static double plain(PatternNetwork network, NDManager manager, NDArray x) {
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			NDArray loss = loss(forward(network, manager, x));
			collector.backward(loss);
			return loss.getDouble();
		}
	}

	private static NDArray forward(PatternNetwork network, NDManager manager, NDArray x) {
		return network.forward(new ParameterStore(manager, false), new NDList(x), true).get(0);
	}

	/** Something that tells rows, outputs and signs apart. */
	private static NDArray loss(NDArray logits) {
		return logits.mul(logits.add(0.7)).sum();
	}

	private static Map<String, double[]> gradients(PatternNetwork network) {
		Map<String, double[]> gradients = new LinkedHashMap<>();
		network.tensors().forEach((name, parameter) -> {
			if (parameter.requiresGradient()) {
				gradients.put(name, parameter.getArray().getGradient().toDoubleArray());
			}
		});
		return gradients;
	}
}
