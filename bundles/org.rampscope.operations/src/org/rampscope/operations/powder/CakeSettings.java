/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.Splitting;

/** Settings of {@link CakeOperation}. NaN (null in JSON) means: not set. */
public record CakeSettings(
		@Setting(label = "Calibration file", file = true, help = "Geometry of the detector (.poni). Empty: the geometry stored with the frames.") String calibration,
		@Setting(label = "Orientation", min = 0, max = 4, help = "Where the first pixel lies, as for the integration. 0: as the calibration says.") int orientation,
		@Setting(label = "Frame", min = 0, max = 1e9, help = "Which frame, counted from 0, the cake is made of.") int frame,
		@Setting(label = "Radial axis", help = "What the radial axis counts. q and d need the photon energy.") RadialUnit unit,
		@Setting(label = "Radial bins", min = 0, max = 65534, help = "Number of radial bins. 0: about one per pixel.") int bins,
		@Setting(label = "Azimuth bins", min = 1, max = 3600, help = "Number of azimuth bins all around, or in the sector.") int azimuthBins,
		@Setting(label = "Azimuth minimum", unit = "deg", min = -360, max = 360, help = "Start of the sector. Not set: all around.") double azimuthMinDeg,
		@Setting(label = "Azimuth maximum", unit = "deg", min = -360, max = 360, help = "End of the sector. Not set: all around.") double azimuthMaxDeg,
		@Setting(label = "Masking", help = "Which pixels to leave out, as for the integration.") Masking masking,
		@Setting(label = "Solid angle", help = "Correct for the solid angle of the pixels.") boolean correctSolidAngle,
		@Setting(label = "Polarization factor", min = -1, max = 1, help = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.") double polarizationFactor,
		@Setting(label = "Pixel splitting", help = "How a pixel is shared between cells, as for the integration.") Splitting splitting,
		@Setting(label = "Error model", help = "Where uncertainties come from, as for the integration.") ErrorModel errorModel) {

	public static final CakeSettings DEFAULT = new CakeSettings("", 0, 0, RadialUnit.TWO_THETA_DEG, 0, 72, Double.NaN, Double.NaN, Masking.ALL, true,
			0.99, Splitting.NONE, ErrorModel.POISSON);
}
