/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.List;

/**
 * Pressure through a ramp. Arrays have one value per frame and must not be modified.
 *
 * @param pressureGPa pressure in GPa; NaN where no calibrant line was found
 * @param sigmaGPa standard uncertainty in GPa; NaN where the pressure is
 * @param smoothed whether neighbouring frames were used for a frame's pressure
 * @param method how the pressure was found, in words, with calibrants and references
 * @param frames per calibrant, what was found in every frame; as measured, also where {@code smoothed}
 */
public record RampPressure(double[] pressureGPa, double[] sigmaGPa, boolean smoothed, String method, List<List<FramePressure>> frames) {

	public RampPressure {
		frames = List.copyOf(frames);
	}
}
