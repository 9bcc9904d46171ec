/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rampscope.learning.model.Tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;

/**
 * Adam (D. P. Kingma and J. Ba, ICLR 2015) with a coupled L2 penalty, as PyTorch's: the penalty's gradient is part of the
 * gradient whose moments are taken. Gradients are zero after a step.
 */
public final class AdamOptimizer {

	private static final double FIRST_DECAY = 0.9;
	private static final double SECOND_DECAY = 0.999;
	private static final double EPSILON = 1e-8;
	private static final float NO_RESCALING = 1;
	private static final float NO_CLIPPING = -1;

	private final Map<String, NDArray> weights = new LinkedHashMap<>();
	private final Map<String, NDArray> first = new LinkedHashMap<>();
	private final Map<String, NDArray> second = new LinkedHashMap<>();
	private final float penalty;
	private int steps;

	/**
	 * @param tensors of a network, with values; those that need no gradient are left alone
	 * @param manager holds the moments
	 * @param penalty coupled L2 penalty
	 */
	public AdamOptimizer(Map<String, Parameter> tensors, NDManager manager, double penalty) {
		this.penalty = (float) penalty;
		tensors.forEach((name, parameter) -> {
			if (parameter.requiresGradient()) {
				NDArray weight = parameter.getArray();
				weights.put(name, weight);
				first.put(name, manager.zeros(weight.getShape(), weight.getDataType()));
				second.put(name, manager.zeros(weight.getShape(), weight.getDataType()));
			}
		});
	}

	/** @param learningRate step size; the gradients are those that have added up since the last step */
	public void step(double learningRate) {
		steps++;
		double firstCorrection = 1 - Math.pow(FIRST_DECAY, steps);
		double secondCorrection = Math.sqrt(1 - Math.pow(SECOND_DECAY, steps));
		// The engine adds ε to the root of the uncorrected moment; Adam adds it to that of the corrected one.
		float rate = (float) (learningRate * secondCorrection / firstCorrection);
		float epsilon = (float) (EPSILON * secondCorrection);
		weights.forEach((name, weight) -> {
			NDArray gradient = weight.getGradient();
			weight.getNDArrayInternal().adamUpdate(new NDList(weight, gradient, first.get(name), second.get(name)), new NDList(weight),
					(float) learningRate, rate, penalty, NO_RESCALING, NO_CLIPPING, (float) FIRST_DECAY, (float) SECOND_DECAY, epsilon, true, false);
		});
	}

	/** @return the last weight in the order of the network, the first on the way back, whose gradient holds a number that is none or infinite */
	Optional<String> notFinite() {
		String last = null;
		for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
			// Finite only if all are; a sum that overflows is of gradients that went astray as well.
			try (NDArray sum = weight.getValue().getGradient().toType(DataType.FLOAT32, false).sum()) {
				if (!Float.isFinite(sum.getFloat())) {
					last = weight.getKey();
				}
			}
		}
		return Optional.ofNullable(last);
	}

	/** @return steps done */
	int steps() {
		return steps;
	}

	/** @return the first and second moments, named after the weights with {@code first.} and {@code second.} before */
	Map<String, Tensor> moments() {
		Map<String, Tensor> all = new LinkedHashMap<>();
		first.forEach((name, m) -> all.put("first." + name, new Tensor(m.getShape().getShape(), m.toFloatArray())));
		second.forEach((name, v) -> all.put("second." + name, new Tensor(v.getShape().getShape(), v.toFloatArray())));
		return all;
	}

	/**
	 * @param moments as {@link #moments()} gave them
	 * @param stepsDone as {@link #steps()} said then
	 */
	void restore(Map<String, Tensor> moments, int stepsDone) {
		first.forEach((name, m) -> m.set(moments.get("first." + name).values()));
		second.forEach((name, v) -> v.set(moments.get("second." + name).values()));
		steps = stepsDone;
	}
}
