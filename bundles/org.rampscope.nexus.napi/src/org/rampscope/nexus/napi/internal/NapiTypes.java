/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.lang.reflect.Array;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.ElementType;

/** NAPI's numbers for element types, and the check it leaves out: that an array is of its type and length. */
final class NapiTypes {

	static final int CHAR = 4;
	static final int FLOAT64 = 6;
	static final int INT8 = 20;
	static final int INT32 = 24;
	static final int INT64 = 26;

	private NapiTypes() {
		// functions
	}

	static int of(ElementType type) {
		return switch (type) {
			case INT8 -> INT8;
			case UINT8 -> 21;
			case INT16 -> 22;
			case UINT16 -> 23;
			case INT32 -> INT32;
			case UINT32 -> 25;
			case INT64 -> INT64;
			case FLOAT32 -> 5;
			case FLOAT64 -> FLOAT64;
			case TEXT -> CHAR;
		};
	}

	private static Class<?> javaType(ElementType type) {
		return switch (type) {
			case INT8, UINT8, TEXT -> byte.class;
			case INT16, UINT16 -> short.class;
			case INT32, UINT32 -> int.class;
			case INT64 -> long.class;
			case FLOAT32 -> float.class;
			case FLOAT64 -> double.class;
		};
	}

	/** NAPI reads beyond an array that is too short, and takes bytes of a wrong type for values. */
	static void check(java.nio.file.Path file, String path, Object flat, ElementType type, int... shape) {
		long size = 1;
		for (int n : shape) {
			size *= n;
		}
		Class<?> element = flat.getClass().getComponentType();
		if (element != javaType(type) || Array.getLength(flat) != size || shape.length == 0 || shape.length > 32) {
			throw new DataException(file, path, "an array of " + Array.getLength(flat) + " " + element + " does not fit the shape "
					+ java.util.Arrays.toString(shape) + " of " + type, "Report this as a defect");
		}
	}
}
