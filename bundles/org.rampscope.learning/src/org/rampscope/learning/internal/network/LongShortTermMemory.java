/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Layers of long short-term memory (S. Hochreiter and J. Schmidhuber, 1997), run by the engine, with parameters named as
 * PyTorch names them. Takes and gives batch × sequence × width. The same arithmetic as DJL's block, without its states.
 */
final class LongShortTermMemory extends AbstractBlock {

	private static final int GATES = 4;

	private final int width;
	private final int layerCount;
	private final Parameter[] weights;

	/**
	 * @param width numbers per position, in and out
	 * @param layerCount layers on top of each other
	 */
	LongShortTermMemory(int width, int layerCount) {
		this.width = width;
		this.layerCount = layerCount;
		weights = new Parameter[4 * layerCount];
		for (int layer = 0; layer < layerCount; layer++) {
			weights[4 * layer] = parameter("weight_ih_l" + layer, Parameter.Type.WEIGHT, new Shape(GATES * width, width));
			weights[4 * layer + 1] = parameter("weight_hh_l" + layer, Parameter.Type.WEIGHT, new Shape(GATES * width, width));
			weights[4 * layer + 2] = parameter("bias_ih_l" + layer, Parameter.Type.BIAS, new Shape(GATES * width));
			weights[4 * layer + 3] = parameter("bias_hh_l" + layer, Parameter.Type.BIAS, new Shape(GATES * width));
		}
	}

	private Parameter parameter(String name, Parameter.Type type, Shape shape) {
		return addParameter(Parameter.builder().setName(name).setType(type).optShape(shape).build());
	}

	@Override
	protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		NDArray x = inputs.singletonOrThrow();
		NDManager manager = x.getManager();
		Shape state = new Shape(layerCount, x.size(0), width);
		NDList values = new NDList(weights.length);
		for (Parameter weight : weights) {
			values.add(store.getValue(weight, x.getDevice(), training));
		}
		NDList start = new NDList(manager.zeros(state, x.getDataType(), x.getDevice()), manager.zeros(state, x.getDataType(), x.getDevice()));
		return new NDList(x.getNDArrayInternal().lstm(x, start, values, true, layerCount, 0, training, false, true).get(0));
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { inputs[0] };
	}
}
