/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Sines and cosines of the position in a sequence (A. Vaswani et al., NeurIPS 2017); nothing is learnt. */
public final class PositionalEncoding {

	private static final double LONGEST_WAVE = 10_000;

	private PositionalEncoding() {
	}

	/**
	 * @param manager holds the result
	 * @param length of the sequence
	 * @param width numbers per position, even
	 * @return length × width: sin(position / 10000^(2i / width)) and the cosine in turns
	 */
	public static NDArray of(NDManager manager, int length, int width, DataType type) {
		double[] values = new double[length * width];
		for (int position = 0; position < length; position++) {
			for (int i = 0; i < width; i += 2) {
				double angle = position / Math.pow(LONGEST_WAVE, (double) i / width);
				values[position * width + i] = Math.sin(angle);
				values[position * width + i + 1] = Math.cos(angle);
			}
		}
		return manager.create(values, new Shape(length, width)).toType(type, false).toDevice(manager.getDevice(), false);
	}
}
