/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

/** How the counts of one pixel are shared among radial bins. */
public enum Splitting {

	/** All counts go to the bin of the pixel's centre. The fastest, and the only one whose bins are statistically independent. */
	NONE,

	/**
	 * Evenly over centre ± the largest radial distance from the centre to a corner, cut at zero. Smooth where bins are finer than
	 * pixels; neighbouring bins are correlated.
	 */
	BOUNDING_BOX,

	/**
	 * In proportion to the area of the pixel's outline in radial and azimuthal position. The most faithful peak shapes; neighbouring
	 * bins are correlated.
	 */
	FULL
}
