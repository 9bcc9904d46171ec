/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Map;
import java.util.stream.IntStream;

import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;
import org.rampscope.core.error.SettingsException;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.util.passthrough.PassthroughNDArray;
import ai.djl.util.passthrough.PassthroughNDManager;

/**
 * Makes networks and asks them what they are.
 *
 * <pre>{@code
 * PatternNetwork network = Networks.create(NetworkSettings.of(NetworkTypes.CNN, 4023, 2));
 * Networks.initialize(network, manager, DataType.FLOAT32, 12345);
 * NDArray logits = network.forward(new ParameterStore(manager, false), new NDList(patterns), false).get(0);
 * }</pre>
 */
public final class Networks {

	private Networks() {
	}

	/**
	 * @param settings which network
	 * @return the network, without values yet; nothing native is needed for that
	 * @throws SettingsException where its patterns are too short for its layers; the message says how long they must be
	 */
	public static PatternNetwork create(NetworkSettings settings) {
		PatternNetwork network = settings.type().network(settings);
		if (!network.fits()) {
			throw new SettingsException("points", settings.points() + " points are too few for the network " + settings.type().id(),
					"Give patterns of at least " + fewestPoints(settings) + " points");
		}
		return network;
	}

	/** @return the shortest pattern the plain network of that type can take; found by trying, nothing native is needed */
	public static int fewestPoints(NetworkType type) {
		return fewestPoints(new NetworkSettings(type, 1, 2, false, false, FeedForward.USED, 1));
	}

	private static int fewestPoints(NetworkSettings settings) {
		return IntStream.iterate(1, n -> n + 1).filter(n -> settings.type().network(settings.withPoints(n)).fits()).findFirst().orElseThrow();
	}

	/**
	 * Gives a network the values it starts from as published.
	 *
	 * @param network a network without values
	 * @param manager holds the values from now on
	 * @param dataType of the values, FLOAT32 or FLOAT64
	 * @param seed of the random numbers; the same numbers on every machine and device
	 */
	public static void initialize(PatternNetwork network, NDManager manager, DataType dataType, long seed) {
		NetworkSettings settings = network.settings();
		RandomGenerator random = new MersenneTwister(seed);
		Map<String, Parameter> tensors = network.tensors();
		tensors.forEach((name, parameter) -> parameter.setInitializer((owner, shape, type) -> {
			Parameter weight = tensors.get(weightName(name));
			InitialWeights tensor = new InitialWeights(name, parameter.getType(), shape, weight == null ? shape : weight.getShape(), random);
			settings.type().initialize(tensor);
			return owner.create(tensor.values(), shape).toType(type, false);
		}));
		network.initialize(manager, dataType, new Shape(1, settings.inputWidth()));
	}

	private static String weightName(String name) {
		return name.endsWith("bias") ? name.substring(0, name.length() - "bias".length()) + "weight" : name;
	}

	/**
	 * @param settings which network
	 * @return how many numbers it learns, the dead layer included where there is one, running statistics not; nothing native is needed
	 */
	public static long parameterCount(NetworkSettings settings) {
		PatternNetwork network = create(settings);
		network.tensors().values().forEach(parameter -> {
			// A frozen parameter is not asked to prepare for gradients, which arrays that are but a shape cannot.
			parameter.freeze(true);
			parameter.setInitializer((owner, shape, type) -> new PassthroughNDArray(owner, null, shape, type));
		});
		network.initialize(PassthroughNDManager.INSTANCE, DataType.FLOAT32, new Shape(1, settings.inputWidth()));
		return network.tensors().values().stream()
				.filter(p -> p.getType() != Parameter.Type.RUNNING_MEAN && p.getType() != Parameter.Type.RUNNING_VAR)
				.mapToLong(p -> p.getShape().size()).sum();
	}
}
