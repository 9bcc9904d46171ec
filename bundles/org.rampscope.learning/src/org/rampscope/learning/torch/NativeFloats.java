/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Memory outside the heap through which rows of numbers go into native arrays, again and again. On the CPU the array looks at
 * this very memory, so it must no longer be used once the next one is made.
 */
public final class NativeFloats {

	private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

	/**
	 * @param manager of the array
	 * @param shape of the array; its size is the number of all values
	 * @param rows rows of equal length, one after the other
	 * @return an array of these values, valid until the next call
	 */
	public NDArray array(NDManager manager, Shape shape, float[]... rows) {
		int size = Math.toIntExact(shape.size());
		if (bytes.capacity() < size * Float.BYTES) {
			bytes = ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES)).order(ByteOrder.nativeOrder());
		}
		bytes.clear().limit(size * Float.BYTES);
		FloatBuffer floats = bytes.asFloatBuffer();
		for (float[] row : rows) {
			floats.put(row);
		}
		return manager.create(bytes, shape, DataType.FLOAT32);
	}
}
