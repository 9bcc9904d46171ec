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
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Attention of a sequence to itself with several heads (A. Vaswani et al., NeurIPS 2017), weights in the layout of PyTorch's
 * MultiheadAttention. Takes batch × sequence × width, gives the same shape.
 */
public final class MultiHeadAttention extends AbstractBlock {

	private final int width;
	private final int heads;
	private final Parameter inWeight;
	private final Parameter inBias;
	private final Parameter outWeight;
	private final Parameter outBias;

	/** What attention gives, and who attends to whom. */
	public record Attended(NDArray output, NDArray weights) {
	}

	/**
	 * @param width numbers per position
	 * @param heads a divisor of the width
	 */
	public MultiHeadAttention(int width, int heads) {
		if (width % heads != 0) {
			throw new IllegalArgumentException(heads + " heads do not divide " + width);
		}
		this.width = width;
		this.heads = heads;
		inWeight = parameter("in_proj_weight", Parameter.Type.WEIGHT, new Shape(3L * width, width));
		inBias = parameter("in_proj_bias", Parameter.Type.BIAS, new Shape(3L * width));
		outWeight = parameter("out_proj.weight", Parameter.Type.WEIGHT, new Shape(width, width));
		outBias = parameter("out_proj.bias", Parameter.Type.BIAS, new Shape(width));
	}

	private Parameter parameter(String name, Parameter.Type type, Shape shape) {
		return addParameter(Parameter.builder().setName(name).setType(type).optShape(shape).build());
	}

	@Override
	protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		return new NDList(attend(store, inputs.singletonOrThrow(), training).output());
	}

	/** @return the output, and the weights per head: batch × heads × sequence × sequence */
	public Attended attend(ParameterStore store, NDArray x, boolean training) {
		long batch = x.size(0);
		long length = x.size(1);
		long depth = width / heads;
		NDArray projected = Linear.linear(x, store.getValue(inWeight, x.getDevice(), training), store.getValue(inBias, x.getDevice(), training))
				.singletonOrThrow().reshape(batch, length, 3, heads, depth).transpose(2, 0, 3, 1, 4);
		NDArray queries = projected.get(0).mul(1 / Math.sqrt(depth));
		NDArray weights = queries.matMul(projected.get(1).transpose(0, 1, 3, 2)).softmax(-1);
		NDArray joined = weights.matMul(projected.get(2)).transpose(0, 2, 1, 3).reshape(batch, length, width);
		NDArray output = Linear.linear(joined, store.getValue(outWeight, x.getDevice(), training),
				store.getValue(outBias, x.getDevice(), training)).singletonOrThrow();
		return new Attended(output, weights);
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { inputs[0] };
	}
}
