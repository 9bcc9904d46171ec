/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Averages the last axis to a given length: output i is the mean of inputs ⌊i·n/m⌋ … ⌈(i+1)·n/m⌉ − 1, as PyTorch has it. */
public final class AdaptiveAverage {

	private AdaptiveAverage() {
	}

	public static NDArray of(NDArray x, int outputs) {
		int inputs = (int) x.size(x.getShape().dimension() - 1);
		double[] matrix = new double[inputs * outputs];
		for (int i = 0; i < outputs; i++) {
			int from = (int) ((long) i * inputs / outputs);
			int to = (int) (((i + 1L) * inputs + outputs - 1) / outputs);
			for (int j = from; j < to; j++) {
				matrix[j * outputs + i] = 1.0 / (to - from);
			}
		}
		NDArray averaging = x.getManager().create(matrix, new Shape(inputs, outputs)).toType(x.getDataType(), false);
		return x.matMul(averaging);
	}
}
