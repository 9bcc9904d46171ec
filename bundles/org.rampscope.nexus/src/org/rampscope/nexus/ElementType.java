/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.ByteDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.LongDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.error.AnalysisException;

/** How one element of a dataset lies in a file. Unsigned types are of the file only: in memory they need the next wider type. */
public enum ElementType {

	INT8(1, Byte.MIN_VALUE, Byte.MAX_VALUE),
	UINT8(1, 0, 0xff),
	INT16(2, Short.MIN_VALUE, Short.MAX_VALUE),
	UINT16(2, 0, 0xffff),
	INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE),
	/** Datasets of int hold the bits. */
	UINT32(4, 0, 0xffffffffL),
	INT64(8, Long.MIN_VALUE, Long.MAX_VALUE),
	FLOAT32(4, 0, 0),
	FLOAT64(8, 0, 0),
	/** Texts; their length is that of the longest. */
	TEXT(0, 0, 0);

	private final int bytes;
	private final long lowest;
	private final long highest;

	ElementType(int bytes, long lowest, long highest) {
		this.bytes = bytes;
		this.lowest = lowest;
		this.highest = highest;
	}

	/** @return bytes an element takes; 0 for texts */
	public int bytes() {
		return bytes;
	}

	/** @return whether it is one of the integer types */
	public boolean isInteger() {
		return highest > 0;
	}

	/** @return whether values below zero cannot be stored */
	public boolean isUnsigned() {
		return isInteger() && lowest == 0;
	}

	/** @return whether the integer can be stored */
	public boolean holds(long value) {
		return value >= lowest && value <= highest;
	}

	/**
	 * @param values numbers, truth values or texts
	 * @return the type that holds them unchanged
	 * @throws AnalysisException for element types NeXus has no place for, such as complex numbers
	 */
	public static ElementType of(Dataset values) {
		return switch (values) {
			case DoubleDataset d -> FLOAT64;
			case FloatDataset f -> FLOAT32;
			case LongDataset l -> INT64;
			case IntegerDataset i -> INT32;
			case ShortDataset s -> INT16;
			case ByteDataset b -> INT8;
			case BooleanDataset t -> INT8;
			case StringDataset s -> TEXT;
			default -> throw new AnalysisException("an array of " + values.getClass().getSimpleName() + " cannot be written",
					"Convert it to integers, floating point numbers or texts");
		};
	}
}
