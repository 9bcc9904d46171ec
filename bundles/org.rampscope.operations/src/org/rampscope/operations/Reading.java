/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

/**
 * What was measured of one pattern.
 *
 * @param values one array per {@link Quantity}, in their order, each as long as the quantity (1 for a scalar); NaN where unknown
 */
public record Reading(List<double[]> values) {

	public Reading {
		values = List.copyOf(values);
	}

	/** @param values one array per quantity; taken over, not copied */
	public static Reading of(double[]... values) {
		return new Reading(List.of(values));
	}
}
