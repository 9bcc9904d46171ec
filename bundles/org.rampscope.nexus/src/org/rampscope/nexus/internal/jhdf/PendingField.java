/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.util.Map;

import org.rampscope.nexus.ElementType;

/**
 * A dataset not yet written.
 *
 * @param content a boxed number or text, or an array, nested for higher ranks; null where there are records
 * @param type how it is stored
 * @param shape its shape; that of one record where there are records
 * @param attributes its attributes
 * @param records where the content comes record by record; else null
 */
public record PendingField(Object content, ElementType type, int[] shape, Map<String, Object> attributes, PendingRecords records) {

	/** @return a scalar that holds a place */
	public static PendingField placeHolder() {
		return new PendingField(0, ElementType.INT32, new int[0], Map.of(), null);
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
