/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link AxisConversionOperation}. NaN (null in JSON) means: not set. */
public record AxisConversionSettings(
		@Setting(label = "Radial axis", help = "What the axis shall count. Between angles and q or d the wavelength is needed.") RadialUnit unit,
		@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
		@Setting(label = "Equal bins", help = "Interpolate onto bins of equal width on the new axis, as baselines and peak widths in bins assume. Otherwise the bins stay what they were.") boolean equalBins) {

	public static final AxisConversionSettings DEFAULT = new AxisConversionSettings(RadialUnit.Q_PER_ANGSTROM, Double.NaN, true);
}
