/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.Arrays;

import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;
import org.rampscope.learning.network.NetworkKind;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * The numbers that networks start from: those of PyTorch's layers, overruled where the released code does so. Drawn here and
 * not by the engine, so that a seed means the same on every machine and device.
 */
public final class InitialWeights {

	private static final double SPREAD = 0.05;
	private static final double SEQUENCE_BIAS = 0.01;
	private static final int LSTM_WIDTH = 512;

	private final NetworkKind kind;
	private final RandomGenerator random;

	/**
	 * @param kind the network
	 * @param seed of the random numbers
	 */
	public InitialWeights(NetworkKind kind, long seed) {
		this.kind = kind;
		this.random = new MersenneTwister(seed);
	}

	/**
	 * @param name name of the tensor in the released weights
	 * @param type what it is
	 * @param shape its shape
	 * @param weight shape of the weight of the same layer
	 * @return its first values, row by row
	 */
	public double[] draw(String name, Parameter.Type type, Shape shape, Shape weight) {
		double[] values = new double[(int) shape.size()];
		switch (type) {
		case GAMMA -> scale(name, values);
		case RUNNING_VAR -> Arrays.fill(values, 1);
		case BETA, RUNNING_MEAN, OTHER -> Arrays.fill(values, 0);
		case WEIGHT -> weight(name, shape, values);
		case BIAS -> bias(name, weight, values);
		}
		return values;
	}

	/** Of the encoder, batch normalisations start near zero as everything else does; layer normalisations do not. */
	private void scale(String name, double[] values) {
		if (kind == NetworkKind.SPECTRUM_ENCODER && name.contains("conv")) {
			normal(values, 0, SPREAD);
		} else {
			Arrays.fill(values, 1);
		}
	}

	private void weight(String name, Shape shape, double[] values) {
		if (name.endsWith("in_proj_weight")) {
			uniform(values, Math.sqrt(6.0 / (shape.get(0) + shape.get(1))));
		} else if (name.startsWith("lstm.")) {
			uniform(values, 1 / Math.sqrt(LSTM_WIDTH));
		} else {
			switch (kind) {
			case FCNN -> normal(values, 1, 0.02);
			case CNN, CONV_SC, CONV_SCT, SPECTRUM_ENCODER -> normal(values, 0, SPREAD);
			case LSTM, TRANSFORMER -> uniform(values, Math.sqrt(6.0 / (shape.get(0) + shape.get(1))));
			case RESNET, BINNED_FCNN -> uniform(values, 1 / Math.sqrt(fanIn(shape)));
			}
		}
	}

	private void bias(String name, Shape weight, double[] values) {
		if (name.endsWith("in_proj_bias")) {
			Arrays.fill(values, 0);
		} else if (name.startsWith("lstm.")) {
			uniform(values, 1 / Math.sqrt(LSTM_WIDTH));
		} else if (kind == NetworkKind.LSTM || kind == NetworkKind.TRANSFORMER) {
			Arrays.fill(values, SEQUENCE_BIAS);
		} else if (kind == NetworkKind.FCNN || name.endsWith("out_proj.bias")) {
			Arrays.fill(values, 0);
		} else {
			uniform(values, 1 / Math.sqrt(fanIn(weight)));
		}
	}

	/** What goes into one output: for outputs × inputs × kernel the product of the last two, for groups × outputs × inputs the last. */
	private double fanIn(Shape shape) {
		if (kind == NetworkKind.BINNED_FCNN) {
			return shape.get(shape.dimension() - 1);
		}
		return (double) shape.size() / shape.get(0);
	}

	private void normal(double[] values, double mean, double spread) {
		for (int i = 0; i < values.length; i++) {
			values[i] = mean + spread * random.nextGaussian();
		}
	}

	private void uniform(double[] values, double bound) {
		for (int i = 0; i < values.length; i++) {
			values[i] = bound * (2 * random.nextDouble() - 1);
		}
	}
}
