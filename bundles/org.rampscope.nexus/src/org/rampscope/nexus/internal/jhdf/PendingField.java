/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.util.Map;

import org.rampscope.nexus.ElementType;
import org.rampscope.core.Rows;

/**
 * A dataset not yet written.
 *
 * @param content a boxed number or text, or an array, nested for higher ranks; null where there are records or a table
 * @param type how it is stored
 * @param shape its shape; that of one record where there are records
 * @param attributes its attributes
 * @param records where the content comes record by record; else null
 * @param table where the content is a table of numbers of 64 bits that is read when the file is written; else null
 */
public record PendingField(Object content, ElementType type, int[] shape, Map<String, Object> attributes, PendingRecords records, Rows table) {

	/** Content that is there. */
	public PendingField(Object content, ElementType type, int[] shape, Map<String, Object> attributes) {
		this(content, type, shape, attributes, null, null);
	}

	/** @return a scalar that holds a place */
	public static PendingField placeHolder() {
		return new PendingField(0, ElementType.INT32, new int[0], Map.of());
	}

	/** @return the shape it will have in the file */
	public int[] finalShape() {
		if (records == null) {
			return shape;
		}
		int[] all = new int[shape.length + 1];
		all[0] = records.size();
		System.arraycopy(shape, 0, all, 1, shape.length);
		return all;
	}
}
