/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** The layers that all architectures are made of, with the defaults of PyTorch. */
public final class Layers {

	/** Channels that oneDNN lays out together, with 512-bit registers; 8 with shorter ones. */
	private static final int BLOCK = 16;

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
		return block instanceof Conv1d convolution ? convolve(convolution, store, x, training) : block.forward(store, new NDList(x), training).get(0);
	}

	/**
	 * A convolution whose channels are filled up with zeros to whole blocks. The engine's library (oneDNN 3.7.1 in PyTorch 2.7.1) lays channels
	 * out in blocks of 16 and leaves a part of what lies beyond the last channel as it finds it; multiplied by zero it does no harm, unless the
	 * memory held a NaN: then gradients, and with odd channels of the input results too, are NaN at random (decision 0437). Channels that we
	 * fill up ourselves are zero, and the numbers are the same to rounding.
	 */
	private static NDArray convolve(Conv1d convolution, ParameterStore store, NDArray x, boolean training) {
		var parameters = convolution.getParameters();
		NDArray weight = store.getValue(parameters.get("weight"), x.getDevice(), training);
		long filters = weight.getShape().get(0);
		long channels = weight.getShape().get(1);
		long moreFilters = missing(filters);
		// A single channel is not laid out in blocks.
		long moreChannels = channels == 1 ? 0 : missing(channels);
		if (moreFilters == 0 && moreChannels == 0 || x.getDevice().isGpu()) {
			return convolution.forward(store, new NDList(x), training).get(0);
		}
		NDArray bias = parameters.contains("bias") ? store.getValue(parameters.get("bias"), x.getDevice(), training) : null;
		NDArray from = x;
		if (moreChannels > 0) {
			from = from.concat(zeros(x, x.getShape().get(0), moreChannels, x.getShape().get(2)), 1);
			weight = weight.concat(zeros(x, filters, moreChannels, weight.getShape().get(2)), 1);
		}
		if (moreFilters > 0) {
			weight = weight.concat(zeros(x, moreFilters, channels + moreChannels, weight.getShape().get(2)), 0);
			bias = bias == null ? null : bias.concat(zeros(x, moreFilters), 0);
		}
		NDArray all = Conv1d.conv1d(from, weight, bias, convolution.getStride(), convolution.getPadding(), convolution.getDilation()).get(0);
		return moreFilters > 0 ? all.get(new NDIndex().addAllDim().addSliceDim(0, filters)) : all;
	}

	private static long missing(long channels) {
		return (BLOCK - channels % BLOCK) % BLOCK;
	}

	private static NDArray zeros(NDArray like, long... shape) {
		return like.getManager().zeros(new Shape(shape), like.getDataType());
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
