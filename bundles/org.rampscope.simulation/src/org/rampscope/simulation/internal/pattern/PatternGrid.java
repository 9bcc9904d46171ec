/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.simulation.PatternOptions;

/** The grid of the published patterns: 4023 points of 2θ from 9.5603831° to 25.5496°. */
public final class PatternGrid {

	/** First point in degrees. */
	public static final double FIRST_DEG = 9.5603831;
	/** Distance of points in degrees. */
	public static final double STEP_DEG = 0.00397544112;
	/** Last point in degrees. */
	public static final double LAST_DEG = FIRST_DEG + (PatternOptions.POINTS - 1) * STEP_DEG;

	private PatternGrid() {
	}

	/** @return 2θ of a point in degrees */
	public static double at(int point) {
		return FIRST_DEG + STEP_DEG * point;
	}

	/** @return whether an angle lies within the grid */
	public static boolean contains(double twoThetaDeg) {
		return twoThetaDeg >= FIRST_DEG && twoThetaDeg <= LAST_DEG;
	}

	/** @return the first points of the grid as an axis */
	public static RadialAxis axis(int points) {
		return RadialAxis.regular(RadialUnit.TWO_THETA_DEG, FIRST_DEG, STEP_DEG, points);
	}
}
