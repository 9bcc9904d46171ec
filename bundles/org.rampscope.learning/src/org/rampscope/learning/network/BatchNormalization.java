/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

/**
 * Batch normalisation of the second axis (S. Ioffe and C. Szegedy, ICML 2015) with the constants of PyTorch: ε = 1e-5, running
 * statistics move by a tenth of the way per step, running variance unbiased. The same arithmetic as DJL's block; apart from it
 * because {@link FullBatchGradient} puts in statistics of its own.
 */
public final class BatchNormalization extends AbstractBlock {

	/** Added to the variance. */
	static final double EPSILON = 1e-5;
	/** Part of the way that running statistics move per step. */
	static final double MOMENTUM = 0.1;

	private final int channels;
	private final Parameter weight;
	private final Parameter bias;
	private final Parameter runningMean;
	private final Parameter runningVariance;

	/** @param channels length of the second axis */
	public BatchNormalization(int channels) {
		this.channels = channels;
		weight = parameter("weight", Parameter.Type.GAMMA, Initializer.ONES, true);
		bias = parameter("bias", Parameter.Type.BETA, Initializer.ZEROS, true);
		runningMean = parameter("running_mean", Parameter.Type.RUNNING_MEAN, Initializer.ZEROS, false);
		runningVariance = parameter("running_var", Parameter.Type.RUNNING_VAR, Initializer.ONES, false);
	}

	private Parameter parameter(String name, Parameter.Type type, Initializer initializer, boolean learns) {
		return addParameter(Parameter.builder().setName(name).setType(type).optShape(new Shape(channels)).optInitializer(initializer)
				.optRequiresGrad(learns).build());
	}

	/** @return length of the second axis */
	public int channels() {
		return channels;
	}

	Parameter weight() {
		return weight;
	}

	Parameter bias() {
		return bias;
	}

	Parameter runningMean() {
		return runningMean;
	}

	Parameter runningVariance() {
		return runningVariance;
	}

	@Override
	protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		NDArray x = inputs.singletonOrThrow();
		return BatchNorm.batchNorm(x, store.getValue(runningMean, x.getDevice(), training),
				store.getValue(runningVariance, x.getDevice(), training), store.getValue(weight, x.getDevice(), training),
				store.getValue(bias, x.getDevice(), training), 1, (float) (1 - MOMENTUM), (float) EPSILON, training);
	}

	/**
	 * @param x any rank of at least 2
	 * @param scale one factor per channel
	 * @param shift one summand per channel
	 * @return x · scale + shift along the second axis, in one pass
	 */
	static NDArray affine(NDArray x, NDArray scale, NDArray shift) {
		NDManager manager = x.getManager();
		NDArray zero = manager.zeros(scale.getShape(), scale.getDataType());
		NDArray one = manager.ones(scale.getShape(), scale.getDataType());
		// The engine's own normalisation with mean 0 and variance 1 is the fastest way to an affine map with its gradients.
		return BatchNorm.batchNorm(x, zero, one, scale, shift, 1, 0.9f, 0f, false).singletonOrThrow();
	}

	@Override
	public Shape[] getOutputShapes(Shape[] inputs) {
		return new Shape[] { inputs[0] };
	}
}
