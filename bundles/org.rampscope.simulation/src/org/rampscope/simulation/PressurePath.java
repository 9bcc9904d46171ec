/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.error.SettingsException;

/**
 * A trapezoid in pressure: wait at the start, rise by the same step each frame, wait at the maximum.
 *
 * @param startGPa pressure at the start in GPa, not negative
 * @param stepGPa rise per frame in GPa, positive
 * @param maximumGPa pressure that is not passed, GPa, not below the start
 * @param holdFrames the last frame at the start pressure; the frame after it is one step higher; not negative
 */
public record PressurePath(double startGPa, double stepGPa, double maximumGPa, int holdFrames) {

	/** Highest pressure for which the equations of state were chosen. */
	public static final double HIGHEST_GPA = 150;

	public PressurePath {
		if (!(startGPa >= 0) || !(maximumGPa >= startGPa) || !(maximumGPa <= HIGHEST_GPA)) {
			throw new SettingsException("pressure", "path runs from " + startGPa + " to " + maximumGPa + " GPa",
					"Give a start of at least 0 and a maximum between the start and " + HIGHEST_GPA + " GPa");
		}
		if (!(stepGPa > 0) || Double.isInfinite(stepGPa)) {
			throw new SettingsException("pressure", "step is " + stepGPa + " GPa", "Give a step greater than zero");
		}
		if (holdFrames < 0) {
			throw new SettingsException("pressure", "hold is " + holdFrames + " frames", "Give zero or more frames");
		}
	}

	/**
	 * @param frame frame, from zero
	 * @return pressure during that frame in GPa
	 */
	public double at(int frame) {
		return Math.min(maximumGPa, startGPa + stepGPa * Math.max(0, frame - holdFrames));
	}
}
