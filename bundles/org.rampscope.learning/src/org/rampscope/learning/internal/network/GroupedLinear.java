/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * One linear layer per group, all in one product of stacks of matrices; the groups know nothing of each other. Takes groups ×
 * inputs × rows and gives groups × outputs × rows: with the rows last, nothing has to be moved between layers.
 */
public final class GroupedLinear extends AbstractBlock {

	private final int groups;
	private final int outputs;
	private final Parameter weight;
	private final Parameter bias;

	public GroupedLinear(int groups, int inputs, int outputs) {
		this.groups = groups;
		this.outputs = outputs;
		weight = addParameter(Parameter.builder().setName("weight").setType(Parameter.Type.WEIGHT)
				.optShape(new Shape(groups, outputs, inputs)).build());
		bias = addParameter(Parameter.builder().setName("bias").setType(Parameter.Type.BIAS).optShape(new Shape(groups, outputs, 1)).build());
	}

	@Override
	protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		NDArray x = inputs.singletonOrThrow();
		NDArray product = store.getValue(weight, x.getDevice(), training).matMul(x);
		return new NDList(product.add(store.getValue(bias, x.getDevice(), training)));
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { new Shape(groups, outputs, inputs[0].get(2)) };
	}
}
