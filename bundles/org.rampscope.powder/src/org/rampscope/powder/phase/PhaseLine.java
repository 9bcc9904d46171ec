/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import org.rampscope.core.units.RadialUnit;

/**
 * Where a reflection lies.
 *
 * @param reflection which one
 * @param spacingAngstrom lattice spacing in ångström
 */
public record PhaseLine(Reflection reflection, double spacingAngstrom) {

	/**
	 * @param unit unit of a radial axis
	 * @param wavelengthAngstrom wavelength in ångström
	 * @return position on that axis; NaN where the wavelength is too long for the reflection
	 */
	public double position(RadialUnit unit, double wavelengthAngstrom) {
		return unit.fromTwoThetaRad(RadialUnit.D_ANGSTROM.toTwoThetaRad(spacingAngstrom, wavelengthAngstrom), wavelengthAngstrom);
	}
}
