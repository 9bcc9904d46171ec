/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.spi;

import java.lang.reflect.Array;
import java.util.Arrays;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.nexus.ElementType;

/** January datasets as the arrays of Java, flat or nested, in the element type of a file. */
public final class JavaArrays {

	private JavaArrays() {
		// functions
	}

	/**
	 * @param values what to convert, any rank
	 * @param type element type; integers that it does not hold are refused
	 * @return a flat array of byte, short, int, long, float, double or String, in C order; unsigned types as bit patterns
	 */
	public static Object flat(Dataset values, ElementType type) {
		int n = values.getSize();
		Dataset d = values.getStrides() == null ? values : values.clone();
		return switch (type) {
			case FLOAT64 -> {
				double[] a = new double[n];
				for (int i = 0; i < n; i++) {
					a[i] = d.getElementDoubleAbs(i);
				}
				yield a;
			}
			case FLOAT32 -> {
				float[] a = new float[n];
				for (int i = 0; i < n; i++) {
					a[i] = (float) d.getElementDoubleAbs(i);
				}
				yield a;
			}
			case INT8, UINT8 -> {
				byte[] a = new byte[n];
				for (int i = 0; i < n; i++) {
					a[i] = (byte) checked(d.getElementLongAbs(i), type, i);
				}
				yield a;
			}
			case INT16, UINT16 -> {
				short[] a = new short[n];
				for (int i = 0; i < n; i++) {
					a[i] = (short) checked(d.getElementLongAbs(i), type, i);
				}
				yield a;
			}
			case INT32 -> {
				int[] a = new int[n];
				for (int i = 0; i < n; i++) {
					a[i] = (int) checked(d.getElementLongAbs(i), type, i);
				}
				yield a;
			}
			case UINT32 -> {
				int[] a = new int[n];
				for (int i = 0; i < n; i++) {
					long value = d.getElementLongAbs(i);
					a[i] = (int) checked(d instanceof IntegerDataset ? value & 0xffffffffL : value, type, i);
				}
				yield a;
			}
			case INT64 -> {
				long[] a = new long[n];
				for (int i = 0; i < n; i++) {
					a[i] = d.getElementLongAbs(i);
				}
				yield a;
			}
			case TEXT -> {
				String[] a = new String[n];
				for (int i = 0; i < n; i++) {
					a[i] = String.valueOf(d.getObjectAbs(i));
				}
				yield a;
			}
		};
	}

	private static long checked(long value, ElementType type, int index) {
		if (!type.holds(value)) {
			throw new AnalysisException("value " + value + " at element " + index + " does not fit into " + type, "Choose a wider element type");
		}
		return value;
	}

	/**
	 * @param flat a flat array
	 * @param shape the shape it has, at least one dimension
	 * @return nested arrays of that shape; the flat array itself for one dimension
	 */
	public static Object nested(Object flat, int... shape) {
		return shape.length == 1 ? flat : nested(flat, 0, shape);
	}

	private static Object nested(Object flat, int from, int[] shape) {
		if (shape.length == 1) {
			Object row = Array.newInstance(flat.getClass().getComponentType(), shape[0]);
			System.arraycopy(flat, from, row, 0, shape[0]);
			return row;
		}
		int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
		int step = Arrays.stream(inner).reduce(1, (a, b) -> a * b);
		Object result = Array.newInstance(flat.getClass().getComponentType(), zeroed(shape));
		for (int i = 0; i < shape[0]; i++) {
			Array.set(result, i, nested(flat, from + i * step, inner));
		}
		return result;
	}

	/** Only the outer dimension is allocated at once; the rows are set one by one. */
	private static int[] zeroed(int[] shape) {
		int[] dimensions = new int[shape.length];
		dimensions[0] = shape[0];
		return dimensions;
	}
}
