/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.ByteBuffer;

import org.eclipse.january.dataset.Dataset;

/** The pixels of a frame, from the bytes of a file. */
public final class PixelValues {

	private PixelValues() {
		// a function
	}

	/**
	 * @param buffer the bytes, in their order, from its position 0
	 * @param bytes of one pixel
	 * @param floating whether they are floating point numbers
	 * @param signed of integers, whether they have a sign; those of 32 bits without one keep their bits
	 * @return the pixels, rows × columns: ShortDataset for 8 bits and signed 16 bits, IntegerDataset for unsigned 16 bits and more, FloatDataset or
	 *         DoubleDataset for floating point
	 */
	public static Dataset of(ByteBuffer buffer, int rows, int columns, int bytes, boolean floating, boolean signed) {
		int n = Math.multiplyExact(rows, columns);
		return HdfValues.of(floating ? floats(buffer, n, bytes) : integers(buffer, n, bytes, signed), rows, columns);
	}

	private static Object floats(ByteBuffer buffer, int n, int size) {
		switch (size) {
			case 2:
				float[] half = new float[n];
				for (int i = 0; i < n; i++) {
					half[i] = Float.float16ToFloat(buffer.getShort(i * Short.BYTES));
				}
				return half;
			case 4:
				float[] f = new float[n];
				buffer.asFloatBuffer().get(f);
				return f;
			case 8:
				double[] d = new double[n];
				buffer.asDoubleBuffer().get(d);
				return d;
			default:
				throw new IllegalStateException("floating point numbers of " + size + " bytes are not supported");
		}
	}

	private static Object integers(ByteBuffer buffer, int n, int size, boolean signed) {
		switch (size) {
			case 1:
				short[] small = new short[n];
				for (int i = 0; i < n; i++) {
					small[i] = signed ? buffer.get(i) : (short) (buffer.get(i) & 0xff);
				}
				return small;
			case 2:
				short[] s = new short[n];
				buffer.asShortBuffer().get(s);
				return signed ? s : widened(s);
			case 4:
				int[] i4 = new int[n];
				buffer.asIntBuffer().get(i4);
				return i4;
			case 8:
				int[] i8 = new int[n];
				for (int i = 0; i < n; i++) {
					i8[i] = Math.toIntExact(buffer.getLong(i * Long.BYTES));
				}
				return i8;
			default:
				throw new IllegalStateException("integers of " + size + " bytes are not supported");
		}
	}

	private static int[] widened(short[] unsigned) {
		int[] wide = new int[unsigned.length];
		for (int i = 0; i < wide.length; i++) {
			wide[i] = unsigned[i] & 0xffff;
		}
		return wide;
	}
}
