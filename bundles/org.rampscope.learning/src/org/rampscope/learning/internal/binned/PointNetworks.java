/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.binned;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hipparchus.random.RandomGenerator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * Independent networks of two inputs, one hidden rectified layer and one logit per class, one for each of some bins, run
 * together as products of stacks of matrices. The bias of the hidden layer is the weight of a third input that is always one.
 */
final class PointNetworks {

	static final int INPUTS = 3;

	private final int bins;
	private final int hidden;
	private final int classes;
	private final Parameter first;
	private final Parameter second;
	private final Parameter bias;

	/** Starts from PyTorch's default values, drawn bin by bin. */
	PointNetworks(int bins, int hidden, int classes, RandomGenerator random, NDManager manager) {
		this.bins = bins;
		this.hidden = hidden;
		this.classes = classes;
		double[] firstValues = new double[bins * hidden * INPUTS];
		double[] secondValues = new double[bins * classes * hidden];
		double[] biasValues = new double[bins * classes];
		for (int b = 0; b < bins; b++) {
			draw(firstValues, b, bins, 2, random);
			draw(secondValues, b, bins, hidden, random);
			draw(biasValues, b, bins, hidden, random);
		}
		first = parameter("first", firstValues, new Shape(bins, hidden, INPUTS), manager);
		second = parameter("second", secondValues, new Shape(bins, classes, hidden), manager);
		bias = parameter("bias", biasValues, new Shape(bins, classes, 1), manager);
	}

	private static void draw(double[] values, int bin, int bins, int inputs, RandomGenerator random) {
		int each = values.length / bins;
		double bound = 1 / Math.sqrt(inputs);
		for (int i = bin * each; i < (bin + 1) * each; i++) {
			values[i] = bound * (2 * random.nextDouble() - 1);
		}
	}

	private static Parameter parameter(String name, double[] values, Shape shape, NDManager manager) {
		Parameter parameter = Parameter.builder().setName(name).setType(Parameter.Type.WEIGHT).optShape(shape).build();
		parameter.setInitializer((owner, s, type) -> owner.create(values, s).toType(type, false));
		parameter.initialize(manager, DataType.FLOAT32);
		return parameter;
	}

	Map<String, Parameter> tensors() {
		Map<String, Parameter> tensors = new LinkedHashMap<>();
		tensors.put("first", first);
		tensors.put("second", second);
		tensors.put("bias", bias);
		return tensors;
	}

	/**
	 * @param rows bins × 3 × rows: position, intensity, one
	 * @return bins × classes × rows
	 */
	NDArray logits(NDArray rows) {
		NDArray activated = first.getArray().matMul(rows).getNDArrayInternal().relu();
		return second.getArray().matMul(activated).add(bias.getArray());
	}

	int bins() {
		return bins;
	}

	int hidden() {
		return hidden;
	}

	int classes() {
		return classes;
	}
}
