/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.geometry;

/**
 * A place in the laboratory seen from the sample.
 *
 * @param upM along axis 1 in metres
 * @param sideM along axis 2 in metres
 * @param beamM along the beam in metres
 */
public record LabPosition(double upM, double sideM, double beamM) {

	/** @return scattering angle in radians, 0 … π */
	public double twoThetaRad() {
		return Math.atan2(Math.sqrt(upM * upM + sideM * sideM), beamM);
	}

	/** @return distance from the beam in metres */
	public double radiusM() {
		return Math.sqrt(upM * upM + sideM * sideM);
	}

	/** @return azimuth about the beam in radians, −π … π, 0 along axis 2, π/2 along axis 1 */
	public double azimuthRad() {
		return Math.atan2(upM, sideM);
	}

	/** @return distance from the sample in metres */
	public double distanceM() {
		return Math.sqrt(upM * upM + sideM * sideM + beamM * beamM);
	}
}
