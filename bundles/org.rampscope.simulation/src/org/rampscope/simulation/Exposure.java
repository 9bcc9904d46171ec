/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.error.SettingsException;

/**
 * How light becomes counts.
 *
 * @param countsPerUnit counts for one unit of the simulated pattern in a pixel of 55 × 55 µm seen face on, in 100 ms; positive
 * @param polarizationFactor share of horizontal minus share of vertical polarization, −1 … 1
 * @param textureAmplitude how much rings vary along their circumference: height times 1 + amplitude · cos 2χ; 0 … 1
 */
public record Exposure(double countsPerUnit, double polarizationFactor, double textureAmplitude) {

	/** Strong rings of 5 to 30 counts per pixel in 100 ms, nearly linear polarization, rings stronger towards the horizon. */
	public static final Exposure TYPICAL = new Exposure(1, 0.99, 0.25);

	public Exposure {
		if (!(countsPerUnit > 0) || Double.isInfinite(countsPerUnit)) {
			throw new SettingsException("exposure/countsPerUnit", "value is " + countsPerUnit, "Give a number greater than zero");
		}
		if (!(Math.abs(polarizationFactor) <= 1)) {
			throw new SettingsException("exposure/polarizationFactor", "value is " + polarizationFactor, "Give −1 to 1");
		}
		if (!(textureAmplitude >= 0 && textureAmplitude <= 1)) {
			throw new SettingsException("exposure/textureAmplitude", "value is " + textureAmplitude, "Give 0 to 1");
		}
	}
}
