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
		@Setting(label = "Orientation", min = 0, max = 4, help = "Where the first pixel lies, seen from the sample: 1 top left, 2 top right, 3 bottom right, 4 bottom left. Images mirrored top to bottom against the calibration: 2 instead of 3. 0: as the calibration says.") int orientation,
		@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the calibration, or of the frames.") double wavelength,
		@Setting(label = "Radial axis", help = "What the radial axis counts. q and d need the photon energy.") RadialUnit unit,
		@Setting(label = "Bins", min = 0, max = 65534, help = "Number of radial bins. 0: about one per pixel.") int bins,
		@Setting(label = "Radial minimum", help = "Lower edge of the first bin in the unit of the axis. Not set: the whole detector.") double radialMin,
		@Setting(label = "Radial maximum", help = "Upper edge of the last bin in the unit of the axis. Not set: the whole detector.") double radialMax,
		@Setting(label = "Azimuth minimum", unit = "deg", min = -360, max = 360, help = "Start of the sector. Not set: all around.") double azimuthMinDeg,
		@Setting(label = "Azimuth maximum", unit = "deg", min = -360, max = 360, help = "End of the sector. Not set: all around.") double azimuthMaxDeg,
		@Setting(label = "Pixel splitting", help = "How a pixel is shared between bins: NONE is fastest and leaves bins independent, BOUNDING_BOX is smooth, FULL follows the pixel's outline.") Splitting splitting,
		@Setting(label = "Masking", help = "Which pixels to leave out. ALL: gaps, every pixel the detector's mask flags, negative and saturated ones. MARKED: gaps and negative pixels only. NONE: no pixel; only to compare with programs that do not mask.") Masking masking,
		@Setting(label = "Further mask", file = true, help = "An image (TIFF, HDF5) whose pixels other than zero are left out, besides those of the detector's mask.") String maskFile,
		@Setting(label = "Dataset of the mask", datasetIn = "maskFile", help = "HDF5 path of the mask, where its file holds several datasets.") String maskDataset,
		@Setting(label = "Smallest counts", help = "Pixels with fewer counts are left out of the frame. Not set: as Masking says.") double minimumCounts,
		@Setting(label = "Saturation", help = "Pixels with as many counts or more are left out of the frame. Not set: as Masking says.") double saturationCounts,
		@Setting(label = "Spots beyond", unit = "sigma", min = 1.5, max = 1000, help = "Pixels that stand out from the median of their ring by more than this many standard deviations are left out: spots of the diamonds and of coarse grains. 5 is usual. Not set: none.") double clipSigma,
		@Setting(label = "Dark frames", file = true, help = "Frames without beam, of the same exposure (TIFF, HDF5); their mean is subtracted.") String dark,
		@Setting(label = "Dataset of the dark frames", datasetIn = "dark", help = "HDF5 path of the dark frames, where their file holds several datasets.") String darkDataset,
		@Setting(label = "Flat field", file = true, help = "Response to even illumination, 1 for an average pixel (TIFF, HDF5); frames are divided by it.") String flat,
		@Setting(label = "Dataset of the flat field", datasetIn = "flat", help = "HDF5 path of the flat field, where its file holds several datasets.") String flatDataset,
		@Setting(label = "Solid angle", help = "Correct for the solid angle of the pixels.") boolean correctSolidAngle,
		@Setting(label = "Polarization factor", min = -1, max = 1, help = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.") double polarizationFactor,
		@Setting(label = "Plane of polarization", unit = "deg", min = -180, max = 180, help = "Azimuth of the plane of polarization; 0 for horizontal.") double polarizationPlaneDeg,
		@Setting(label = "Depth of the sensor", min = 0, max = 100, help = "Attenuation coefficient times thickness of the sensor at the photon energy: corrects for the longer way of slanting rays through it. 0: no correction.") double sensorDepth,
		@Setting(label = "Depth of the anvil", min = 0, max = 100, help = "Attenuation coefficient times thickness of anvil and seat behind the sample: corrects for the longer way of slanting rays. 0: no correction.") double anvilDepth,
		@Setting(label = "Error model", help = "Where uncertainties come from: POISSON for raw counts, AZIMUTHAL for the scatter about the ring, HYBRID for the larger of both.") ErrorModel errorModel,
		@Setting(label = "Device", help = "Where to integrate: cpu, auto (a GPU where there is one, else cpu), gpu0, gpu1, … On GPUs errorModel is POISSON or NONE, without dark and flat.") String device) {

	public static final AzimuthalIntegrationSettings DEFAULT = new AzimuthalIntegrationSettings("", 0, Double.NaN, RadialUnit.TWO_THETA_DEG, 0, Double.NaN,
			Double.NaN, Double.NaN, Double.NaN, Splitting.BOUNDING_BOX, Masking.ALL, "", "", Double.NaN, Double.NaN, Double.NaN, "", "", "", "", true,
			0.99, 0, 0, 0, ErrorModel.POISSON, "cpu");

	/** @return whether counts are changed before they are integrated, so that their variances must be carried along */
	boolean correctsCounts() {
		return !dark.isEmpty() || !flat.isEmpty();
	}
}
