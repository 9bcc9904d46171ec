/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;

/**
 * Numbers of one parameter of a network.
 *
 * @param shape length of every dimension; empty for a single number
 * @param values in row-major order; taken over, not copied
 */
public record Tensor(long[] shape, float[] values) {

	public Tensor {
		if (size(shape) != values.length) {
			throw new AnalysisException(values.length + " values for a tensor of shape " + Arrays.toString(shape), "Give one value per element");
		}
	}

	/** @return the number of elements of that shape */
	static long size(long[] shape) {
		long size = 1;
		for (long length : shape) {
			size = Math.multiplyExact(size, length);
		}
		return size;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Tensor t && Arrays.equals(shape, t.shape) && Arrays.equals(values, t.values);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
	}
}
