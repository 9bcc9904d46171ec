/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.SettingsException;

/**
 * A range of bins, given by positions on the axis.
 *
 * @param first first bin
 * @param last last bin, not before the first
 */
record AxisRange(int first, int last) {

	/** Checks the two settings {@code lower} and {@code upper} of an operation against each other; NaN means not set. */
	static void check(String operation, double lower, double upper) {
		if (lower >= upper) {
			throw new SettingsException(operation + "/lower", "is " + lower + " and upper is " + upper, "Give the smaller one first");
		}
	}

	/**
	 * @param operation id of the operation, for messages
	 * @param axis the axis, rising or falling
	 * @param lower smallest position; NaN for the end of the axis
	 * @param upper largest position; NaN for the end of the axis
	 * @return the bins whose centres lie there
	 * @throws SettingsException where no bin does
	 */
	static AxisRange of(String operation, RadialAxis axis, double lower, double upper) {
		check(operation, lower, upper);
		int first = -1;
		int last = -1;
		for (int i = 0; i < axis.size(); i++) {
			if (!(axis.at(i) < lower) && !(axis.at(i) > upper)) {
				first = first < 0 ? i : first;
				last = i;
			}
		}
		if (first < 0) {
			double a = axis.at(0);
			double b = axis.at(axis.size() - 1);
			throw new SettingsException(operation + "/lower", "and upper leave nothing between " + lower + " and " + upper,
					"The patterns run from " + Math.min(a, b) + " to " + Math.max(a, b) + " " + axis.unit().nexusUnit());
		}
		return new AxisRange(first, last);
	}

	int size() {
		return last - first + 1;
	}
}
