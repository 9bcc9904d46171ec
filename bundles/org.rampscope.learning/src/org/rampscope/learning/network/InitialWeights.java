/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Arrays;

import org.hipparchus.random.RandomGenerator;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * A tensor of a network while it gets the values that training starts from. Drawn here and not by the engine, so that a seed means the
 * same on every machine and device; the tensors of a network draw from one stream of chance, one after the other.
 */
public final class InitialWeights {

	private final String name;
	private final Parameter.Type type;
	private final Shape shape;
	private final Shape weight;
	private final RandomGenerator random;
	private final double[] values;

	/**
	 * @param name its name among the network's tensors
	 * @param type what it is
	 * @param shape its shape
	 * @param weight shape of the weight of the same layer
	 * @param random stream of chance of the network
	 */
	InitialWeights(String name, Parameter.Type type, Shape shape, Shape weight, RandomGenerator random) {
		this.name = name;
		this.type = type;
		this.shape = shape;
		this.weight = weight;
		this.random = random;
		this.values = new double[(int) shape.size()];
	}

	/** @return its name among the network's tensors */
	public String name() {
		return name;
	}

	/** @return what it is */
	public Parameter.Type type() {
		return type;
	}

	/** @return shape of the weight of the same layer, which is the tensor's own where it is a weight */
	public Shape weight() {
		return weight;
	}

	/** @return its values, row by row */
	double[] values() {
		return values;
	}

	/** Gives all values that number. */
	public void constant(double value) {
		Arrays.fill(values, value);
	}

	/** Draws from a normal distribution. */
	public void normal(double mean, double standardDeviation) {
		for (int i = 0; i < values.length; i++) {
			values[i] = mean + standardDeviation * random.nextGaussian();
		}
	}

	/** Draws evenly from −bound to bound. */
	public void uniform(double bound) {
		for (int i = 0; i < values.length; i++) {
			values[i] = bound * (2 * random.nextDouble() - 1);
		}
	}

	/** Draws evenly within √(6 / (inputs + outputs)), for a matrix (X. Glorot and Y. Bengio, AISTATS 2010). */
	public void glorot() {
		uniform(Math.sqrt(6.0 / (shape.get(0) + shape.get(1))));
	}

	/**
	 * As PyTorch's layers start: normalisations change nothing, attention has weights after Glorot and no bias, all else is drawn evenly
	 * within 1 / √inputs of an output.
	 */
	public void pyTorch() {
		switch (type) {
		case GAMMA, RUNNING_VAR -> constant(1);
		case BETA, RUNNING_MEAN, OTHER -> constant(0);
		case WEIGHT, BIAS -> {
			if (name.endsWith("in_proj_weight")) {
				glorot();
			} else if (name.endsWith("in_proj_bias") || name.endsWith("out_proj.bias")) {
				constant(0);
			} else {
				// outputs × inputs, or outputs × inputs × kernel
				uniform(1 / Math.sqrt((double) weight.size() / weight.get(0)));
			}
		}
		}
	}
}
