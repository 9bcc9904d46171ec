/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Layers of long short-term memory (S. Hochreiter and J. Schmidhuber, 1997), run by the engine, with parameters named as
 * PyTorch names them. Takes and gives batch × sequence × width. The same arithmetic as DJL's block, without its states.
 */
public final class LongShortTermMemory extends AbstractBlock {

	private static final int GATES = 4;

	private final int width;
	private final int layerCount;
	private final Parameter[] weights;
	/** Rows of the gates, which are in the order input, forget, candidate, output. */
	private final NDIndex input;
	private final NDIndex candidateAndOutput;
	private final NDIndex firstHalf;
	private final NDIndex secondHalf;

	/**
	 * @param width numbers per position, in and out
	 * @param layerCount layers on top of each other
	 */
	public LongShortTermMemory(int width, int layerCount) {
		this.width = width;
		this.layerCount = layerCount;
		input = new NDIndex().addSliceDim(0, width);
		candidateAndOutput = new NDIndex().addSliceDim(2L * width, 4L * width);
		firstHalf = new NDIndex().addAllDim().addSliceDim(0, width);
		secondHalf = new NDIndex().addAllDim().addSliceDim(width, 2L * width);
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
		if (x.size(1) == 1 && !training) {
			return new NDList(firstOutputs(store, x));
		}
		NDManager manager = x.getManager();
		Shape state = new Shape(layerCount, x.size(0), width);
		NDList values = new NDList(weights.length);
		for (Parameter weight : weights) {
			values.add(store.getValue(weight, x.getDevice(), training));
		}
		NDList start = new NDList(manager.zeros(state, x.getDataType(), x.getDevice()), manager.zeros(state, x.getDataType(), x.getDevice()));
		return new NDList(x.getNDArrayInternal().lstm(x, start, values, true, layerCount, 0, training, false, true).get(0));
	}

	/**
	 * Sequences of one position: nothing is remembered or forgotten yet, so the weights of the memory and the gate that forgets count
	 * for nothing and are not read. Of one pattern, reading the weights is what takes the time.
	 */
	private NDArray firstOutputs(ParameterStore store, NDArray x) {
		NDArray outputs = x.squeeze(1);
		for (int layer = 0; layer < layerCount; layer++) {
			NDArray weight = store.getValue(weights[4 * layer], x.getDevice(), false);
			NDArray bias = store.getValue(weights[4 * layer + 2], x.getDevice(), false)
					.add(store.getValue(weights[4 * layer + 3], x.getDevice(), false));
			NDArray gates = Linear.linear(outputs, weight.get(candidateAndOutput), bias.get(candidateAndOutput)).get(0);
			NDArray state = Activation.sigmoid(Linear.linear(outputs, weight.get(input), bias.get(input)).get(0))
					.mul(Activation.tanh(gates.get(firstHalf)));
			outputs = Activation.sigmoid(gates.get(secondHalf)).mul(Activation.tanh(state));
		}
		return outputs.expandDims(1);
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { inputs[0] };
	}
}
