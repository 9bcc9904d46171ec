/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.phase;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link PhaseLinesOperation}. NaN (null in JSON) means: not set. */
public record PhaseLinesSettings(
		@Setting(label = "Phases", help = "Names from the library (Pt, Au, MgO, Fe-hcp, …), JCPDS or CIF files, separated by commas.") String phases,
		@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
		@Setting(label = "Pressure", unit = "GPa", min = -20, max = 1000, help = "Pressure for all frames. Not set: that of each frame, as far as it is known.") double pressure,
		@Setting(label = "K0", unit = "GPa", min = 0.1, max = 2000, help = "Bulk modulus for phases that come without an equation of state, such as those from CIF. Not set: these are not compressed.") double k0,
		@Setting(label = "K0'", min = 0.5, max = 20, help = "Its pressure derivative, third-order Birch-Murnaghan.") double k0Prime,
		@Setting(label = "Smallest intensity", unit = "%", min = 0, max = 100, help = "Weaker lines, relative to the strongest, are left out.") double leastIntensity) {

	public static final PhaseLinesSettings DEFAULT = new PhaseLinesSettings("Pt", Double.NaN, Double.NaN, Double.NaN, 4, 1);
}
