/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.core.RadialAxis;

/** Straight lines between the bins of a pattern. */
final class Interpolation {

	private final RadialAxis axis;

	/** @param axis bins of the values, rising or falling */
	Interpolation(RadialAxis axis) {
		this.axis = axis;
	}

	/**
	 * @param positions where values are wanted, in the unit of the axis
	 * @param values one per bin
	 * @return values there; NaN outside the outermost bins and next to empty ones
	 */
	double[] at(double[] positions, double[] values) {
		double[] result = new double[positions.length];
		for (int i = 0; i < positions.length; i++) {
			result[i] = at(positions[i], values);
		}
		return result;
	}

	private double at(double position, double[] values) {
		int near = axis.nearest(position);
		double offset = position - axis.at(near);
		if (offset == 0) {
			return values[near];
		}
		boolean rising = axis.size() == 1 || axis.at(1) > axis.at(0);
		int other = offset > 0 == rising ? near + 1 : near - 1;
		if (other < 0 || other >= axis.size()) {
			return Double.NaN;
		}
		double share = offset / (axis.at(other) - axis.at(near));
		return values[near] * (1 - share) + values[other] * share;
	}
}
