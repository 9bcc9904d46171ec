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
 * Channels that attend to the channels least like them (J. Fu et al., "Dual attention network", CVPR 2019): with the products
 * E of all pairs of channels, γ · softmax(max E − E) · X + X. The maximum of a row drops out of its softmax.
 */
public final class ChannelAttention extends AbstractBlock {

	private final Parameter gamma = addParameter(
			Parameter.builder().setName("gamma").setType(Parameter.Type.OTHER).optShape(new Shape(1)).build());

	@Override
	protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		NDArray x = inputs.singletonOrThrow();
		return new NDList(weights(x).matMul(x).mul(store.getValue(gamma, x.getDevice(), training)).add(x));
	}

	/** @return batch × channels × channels */
	public static NDArray weights(NDArray x) {
		return x.matMul(x.transpose(0, 2, 1)).neg().softmax(-1);
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { inputs[0] };
	}
}
