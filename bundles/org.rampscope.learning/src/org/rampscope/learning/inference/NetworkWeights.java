/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.model.Tensor;
import org.rampscope.learning.network.PatternNetwork;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/** Takes weights out of networks and puts them in. */
public final class NetworkWeights {

	private NetworkWeights() {
	}

	/** @return every tensor of the network by name, copied */
	public static Map<String, Tensor> of(PatternNetwork network) {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		network.tensors().forEach((name, parameter) -> weights.put(name,
				new Tensor(parameter.getArray().getShape().getShape(), parameter.getArray().toFloatArray())));
		return weights;
	}

	/**
	 * Gives values to a network that has none yet.
	 *
	 * @param network the network
	 * @param manager holds the values from now on
	 * @param weights one tensor for every name
	 * @throws AnalysisException where one is missing, or of another shape
	 */
	public static void initialize(PatternNetwork network, NDManager manager, Map<String, Tensor> weights) {
		network.tensors().forEach((name, parameter) -> parameter.setInitializer((owner, shape, type) -> {
			Tensor tensor = checked(name, shape, weights);
			return owner.create(tensor.values(), shape);
		}));
		network.initialize(manager, DataType.FLOAT32, new Shape(1, network.settings().inputWidth()));
	}

	/**
	 * Replaces the values of a network.
	 *
	 * @param network the network
	 * @param weights one tensor for every name
	 * @throws AnalysisException where one is missing, or of another shape
	 */
	public static void set(PatternNetwork network, Map<String, Tensor> weights) {
		for (Map.Entry<String, Parameter> entry : network.tensors().entrySet()) {
			Tensor tensor = checked(entry.getKey(), entry.getValue().getShape(), weights);
			entry.getValue().getArray().set(tensor.values());
		}
	}

	private static Tensor checked(String name, Shape shape, Map<String, Tensor> weights) {
		Tensor tensor = weights.get(name);
		if (tensor == null || !Arrays.equals(shape.getShape(), tensor.shape())) {
			throw new AnalysisException("the weights '" + name + "' of shape " + shape + " are "
					+ (tensor == null ? "missing" : "there with shape " + Arrays.toString(tensor.shape())), "Get the model file again, or train the model anew");
		}
		return tensor;
	}
}
