/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.OptionalInt;

/**
 * A transition found in a ramp.
 *
 * @param onsetFrame last frame of the starting phase alone plus one: the first frame that shows the change; −1 if none
 * @param endFrame first frame from which on only the new phase is seen; −1 if none, or where the ramp ends before it
 * @param onsetGPa pressure of the onset frame in GPa; NaN where unknown
 * @param endGPa pressure of the end frame in GPa; NaN where unknown
 * @param confidence 1 − N_f/N_t, the share of frames outside the ambiguity zone (Sun 2023, eq. 3.1), 0 … 1
 */
public record Transition(int onsetFrame, int endFrame, double onsetGPa, double endGPa, double confidence) {

	/** @return the onset where there is one */
	public OptionalInt onset() {
		return onsetFrame < 0 ? OptionalInt.empty() : OptionalInt.of(onsetFrame);
	}

	/**
	 * @param onsetFrame see {@link #onsetFrame()}
	 * @param endFrame see {@link #endFrame()}
	 * @param frames where pressures are looked up
	 * @param confidence see {@link #confidence()}
	 */
	public static Transition at(int onsetFrame, int endFrame, FrameAxis frames, double confidence) {
		return new Transition(onsetFrame, endFrame, pressure(frames, onsetFrame), pressure(frames, endFrame), confidence);
	}

	private static double pressure(FrameAxis frames, int frame) {
		return frame < 0 ? Double.NaN : frames.pressureGPa()[frame];
	}
}
