/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** The layers that all architectures are made of, with the defaults of PyTorch. */
public final class Layers {

	private Layers() {
	}

	public static Linear linear(int outputs) {
		return Linear.builder().setUnits(outputs).build();
	}

	/** @return normalisation over the last axis */
	public static LayerNorm norm() {
		return LayerNorm.builder().build();
	}

	public static Conv1d convolution(int filters, int kernel, int stride, int padding, boolean bias) {
		return Conv1d.builder().setFilters(filters).setKernelShape(new Shape(kernel)).optStride(new Shape(stride))
				.optPadding(new Shape(padding)).optBias(bias).build();
	}

	public static NDArray apply(Block block, ParameterStore store, NDArray x, boolean training) {
		return block.forward(store, new NDList(x), training).get(0);
	}

	/**
	 * Pooling in front of the rectifier: the same numbers and gradients as behind it, with less to rectify.
	 *
	 * @return max(0, maximum over stretches of that many positions)
	 */
	public static NDArray poolAndRectify(NDArray x, int size) {
		return rectify(Pool.maxPool1d(x, new Shape(size), new Shape(size), new Shape(0), false));
	}

	public static NDArray rectify(NDArray x) {
		return x.getNDArrayInternal().relu();
	}
}
