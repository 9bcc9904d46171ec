/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Map;

import org.rampscope.learning.internal.network.Architectures;
import org.rampscope.learning.internal.network.InitialWeights;
import org.rampscope.learning.internal.network.ParameterCounts;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * Makes networks.
 *
 * <pre>{@code
 * PatternNetwork network = Networks.create(NetworkSettings.of(NetworkKind.CNN, 4023, 2));
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
	 */
	public static PatternNetwork create(NetworkSettings settings) {
		return Architectures.create(settings);
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
		InitialWeights weights = new InitialWeights(settings.kind(), seed);
		Map<String, Parameter> tensors = network.tensors();
		tensors.forEach((name, parameter) -> parameter.setInitializer((owner, shape, type) -> {
			Parameter weight = tensors.get(weightName(name));
			double[] values = weights.draw(name, parameter.getType(), shape, weight == null ? shape : weight.getShape());
			return owner.create(values, shape).toType(type, false);
		}));
		network.initialize(manager, dataType, new Shape(1, settings.inputWidth()));
	}

	private static String weightName(String name) {
		return name.endsWith("bias") ? name.substring(0, name.length() - "bias".length()) + "weight" : name;
	}

	/**
	 * @param settings which network
	 * @return how many numbers it learns, the dead layer included where there is one; nothing native is needed
	 */
	public static long parameterCount(NetworkSettings settings) {
		return ParameterCounts.of(settings);
	}
}
