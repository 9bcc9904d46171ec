/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.List;

import org.rampscope.core.Geometry;

/**
 * A geometry refined on the rings of a calibrant.
 *
 * @param geometry the geometry; rot3, which rings around the beam do not depend on, is that of the first guess
 * @param sigma standard uncertainties of distance, poni1, poni2 (m), rot1 and rot2 (rad) from the covariance
 * @param rmsResidualRad root mean square of the residuals in scattering angle, radians
 * @param points points the geometry rests on
 * @param residualsRad measured minus expected scattering angle of each of them, radians
 */
public record RefinedGeometry(Geometry geometry, double[] sigma, double rmsResidualRad, List<ControlPoint> points, double[] residualsRad) {

	public RefinedGeometry {
		points = List.copyOf(points);
	}
}
