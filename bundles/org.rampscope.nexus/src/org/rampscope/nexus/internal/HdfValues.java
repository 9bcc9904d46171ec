/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.lang.reflect.Array;
import java.util.Arrays;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.ByteDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.LongDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.error.AnalysisException;

/** What jhdf reads, as January datasets. Unsigned integers come in the next wider type, as jhdf gives them. */
public final class HdfValues {

	private HdfValues() {
		// functions
	}

	/**
	 * @param data what jhdf gives: a boxed scalar, or an array of primitives or texts, nested for higher ranks
	 * @param shape the shape it has; rank 0 for a scalar
	 */
	public static Dataset dataset(Object data, int... shape) {
		int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		Class<?> element = data.getClass();
		while (element.isArray()) {
			element = element.getComponentType();
		}
		Object flat = Array.newInstance(primitive(element), size);
		int filled = fill(data, flat, 0);
		if (filled != size) {
			throw new AnalysisException("an array of shape " + Arrays.toString(shape) + " holds " + filled + " elements", "The file is damaged");
		}
		return of(flat, shape);
	}

	/**
	 * @param flat array of primitives or texts in C order; taken over
	 * @param shape its shape
	 */
	public static Dataset of(Object flat, int... shape) {
		return switch (flat) {
			case double[] d -> DatasetFactory.createFromObject(DoubleDataset.class, d, shape);
			case float[] f -> DatasetFactory.createFromObject(FloatDataset.class, f, shape);
			case long[] l -> DatasetFactory.createFromObject(LongDataset.class, l, shape);
			case int[] i -> DatasetFactory.createFromObject(IntegerDataset.class, i, shape);
			case short[] s -> DatasetFactory.createFromObject(ShortDataset.class, s, shape);
			case byte[] b -> DatasetFactory.createFromObject(ByteDataset.class, b, shape);
			case boolean[] t -> DatasetFactory.createFromObject(BooleanDataset.class, t, shape);
			case String[] s -> DatasetFactory.createFromObject(StringDataset.class, s, shape);
			default -> throw new AnalysisException("elements of type " + flat.getClass().getComponentType().getSimpleName() + " cannot be read",
					"Convert the dataset to integers, floating point numbers or texts");
		};
	}

	private static Class<?> primitive(Class<?> boxed) {
		if (boxed == Double.class) {
			return double.class;
		} else if (boxed == Float.class) {
			return float.class;
		} else if (boxed == Long.class || boxed == java.math.BigInteger.class) {
			return long.class;
		} else if (boxed == Integer.class) {
			return int.class;
		} else if (boxed == Short.class) {
			return short.class;
		} else if (boxed == Byte.class) {
			return byte.class;
		} else if (boxed == Boolean.class) {
			return boolean.class;
		}
		return boxed;
	}

	private static int fill(Object data, Object flat, int from) {
		if (!data.getClass().isArray()) {
			Object value = data instanceof java.math.BigInteger big ? (Object) big.longValueExact() : data;
			Array.set(flat, from, value);
			return from + 1;
		}
		int n = Array.getLength(data);
		if (data.getClass().getComponentType() == flat.getClass().getComponentType()) {
			System.arraycopy(data, 0, flat, from, n);
			return from + n;
		}
		int at = from;
		for (int i = 0; i < n; i++) {
			at = fill(Array.get(data, i), flat, at);
		}
		return at;
	}
}
