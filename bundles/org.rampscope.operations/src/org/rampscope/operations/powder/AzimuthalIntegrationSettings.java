/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.Splitting;

/** Settings of {@link AzimuthalIntegrationOperation}. NaN (null in JSON) means: not set. */
public record AzimuthalIntegrationSettings(
		@Setting(label = "Calibration file", file = true, help = "Geometry of the detector (.poni). Empty: the geometry stored with the frames.") String calibration,
		@Setting(label = "Radial axis", help = "What the radial axis counts. q and d need the photon energy.") RadialUnit unit,
		@Setting(label = "Bins", min = 0, max = 65534, help = "Number of radial bins. 0: about one per pixel.") int bins,
		@Setting(label = "Radial minimum", help = "Lower edge of the first bin in the unit of the axis. Not set: the whole detector.") double radialMin,
		@Setting(label = "Radial maximum", help = "Upper edge of the last bin in the unit of the axis. Not set: the whole detector.") double radialMax,
		@Setting(label = "Azimuth minimum", unit = "deg", min = -360, max = 360, help = "Start of the sector. Not set: all around.") double azimuthMinDeg,
		@Setting(label = "Azimuth maximum", unit = "deg", min = -360, max = 360, help = "End of the sector. Not set: all around.") double azimuthMaxDeg,
		@Setting(label = "Pixel splitting", help = "How a pixel is shared between bins: NONE is fastest and leaves bins independent, BOUNDING_BOX is smooth.") Splitting splitting,
		@Setting(label = "Masking", help = "Which pixels to leave out. ALL: gaps, every pixel the detector's mask flags, negative and saturated ones. MARKED: gaps and negative pixels only. NONE: no pixel; only to compare with programs that do not mask.") Masking masking,
		@Setting(label = "Solid angle", help = "Correct for the solid angle of the pixels.") boolean correctSolidAngle,
		@Setting(label = "Polarization factor", min = -1, max = 1, help = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.") double polarizationFactor,
		@Setting(label = "Error model", help = "Where uncertainties come from: POISSON for raw counts, AZIMUTHAL for the scatter about the ring.") ErrorModel errorModel) {

	public static final AzimuthalIntegrationSettings DEFAULT = new AzimuthalIntegrationSettings("", RadialUnit.TWO_THETA_DEG, 0, Double.NaN,
			Double.NaN, Double.NaN, Double.NaN, Splitting.BOUNDING_BOX, Masking.ALL, true, 0.99, ErrorModel.POISSON);
}
