/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import org.rampscope.core.error.SettingsException;

/**
 * How to look for a calibrant.
 *
 * @param minimumGPa smallest pressure looked at in GPa; somewhat below 0 to allow for errors of the geometry
 * @param maximumGPa largest pressure looked at in GPa
 * @param relativeTolerance largest relative deviation of a line's spacing from that of the assumed volume
 * @param minimumIntensity lines weaker than this, in per cent of the strongest, are not used
 * @param stepGPa change of pressure from frame to frame that costs as much as the loss of the strongest line
 */
public record CalibrantSettings(double minimumGPa, double maximumGPa, double relativeTolerance, double minimumIntensity, double stepGPa) {

	public CalibrantSettings {
		if (!(maximumGPa > minimumGPa) || !(relativeTolerance > 0) || !(minimumIntensity >= 0) || !(stepGPa > 0)) {
			throw new SettingsException("powder.pressure", "looks from " + minimumGPa + " to " + maximumGPa + " GPa with tolerance "
					+ relativeTolerance + ", intensities from " + minimumIntensity + ", steps of " + stepGPa + " GPa",
					"Give the smaller pressure first, and a tolerance and a step greater than zero");
		}
	}

	/** @return −3 to 150 GPa, lines within 0.2 %, of at least 20 %, steps of 5 GPa */
	public static CalibrantSettings defaults() {
		return new CalibrantSettings(-3, 150, 0.002, 20, 5);
	}
}
