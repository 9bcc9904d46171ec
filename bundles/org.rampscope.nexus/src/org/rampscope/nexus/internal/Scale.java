/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

/**
 * What stored numbers are multiplied by and what is added then (NXdata, FIELDNAME_scaling_factor and FIELDNAME_offset).
 *
 * @param factor finite
 * @param offset finite
 */
record Scale(double factor, double offset) {

	/** Numbers are as stored. */
	static final Scale NONE = new Scale(1, 0);

	/** @return the scale, {@link #NONE} where it changes nothing */
	static Scale of(double factor, double offset) {
		return factor == 1 && offset == 0 ? NONE : new Scale(factor, offset);
	}

	void apply(double[] values, int from, int count) {
		for (int i = from; this != NONE && i < from + count; i++) {
			values[i] = values[i] * factor + offset;
		}
	}
}
