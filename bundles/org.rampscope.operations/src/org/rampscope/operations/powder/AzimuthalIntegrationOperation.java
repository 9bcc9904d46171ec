/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationDevices;
import org.rampscope.powder.integration.Splitting;

/** Turns detector frames into patterns by azimuthal integration. */
public final class AzimuthalIntegrationOperation implements FrameOperation<AzimuthalIntegrationOperation.Settings> {

	/**
	 * The settings, in groups. NaN (null in JSON) means: not set.
	 *
	 * @param geometry where the detector is and with which photons
	 * @param axis what patterns are over
	 * @param pixels how pixels are shared, and which are left out
	 * @param corrections what is done about detector, beam and cell
	 * @param errorModel where uncertainties come from
	 * @param device where to integrate
	 */
	public record Settings(Placement geometry, Axis axis, Pixels pixels, Corrections corrections,
			@Setting(label = "Error model", help = "Where uncertainties come from: POISSON for raw counts, AZIMUTHAL for the scatter about the ring, HYBRID for the larger of both.") ErrorModel errorModel,
			@Setting(label = "Device", help = "Where to integrate: cpu, auto (a GPU where there is one, else cpu), gpu0, gpu1, … On GPUs errorModel is POISSON or NONE, without dark and flat.") String device) {

		public static final Settings DEFAULT = new Settings(new Placement("", 0, Double.NaN),
				new Axis(RadialUnit.TWO_THETA_DEG, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN), Pixels.of(Splitting.BOUNDING_BOX, Masking.ALL),
				Corrections.of(true, 0.99), ErrorModel.POISSON, "cpu");

		/** Where the detector is, and with which photons. */
		public record Placement(
				@Setting(label = "Calibration file", file = true, help = "Geometry of the detector (.poni). Empty: the geometry stored with the frames.") String calibration,
				@Setting(label = "Orientation", min = 0, max = 4, help = "Where the first pixel lies, seen from the sample: 1 top left, 2 top right, 3 bottom right, 4 bottom left. Images mirrored top to bottom against the calibration: 2 instead of 3. 0: as the calibration says.") int orientation,
				@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the calibration, or of the frames.") double wavelength) {
		}

		/** What patterns are over. */
		public record Axis(
				@Setting(label = "Radial axis", help = "What the radial axis counts. q and d need the photon energy.") RadialUnit unit,
				@Setting(label = "Bins", min = 0, max = 65534, help = "Number of radial bins. 0: about one per pixel.") int bins,
				@Setting(label = "Radial minimum", help = "Lower edge of the first bin in the unit of the axis. Not set: the whole detector.") double radialMin,
				@Setting(label = "Radial maximum", help = "Upper edge of the last bin in the unit of the axis. Not set: the whole detector.") double radialMax,
				@Setting(label = "Azimuth minimum", unit = "deg", min = -360, max = 360, help = "Start of the sector. Not set: all around.") double azimuthMinDeg,
				@Setting(label = "Azimuth maximum", unit = "deg", min = -360, max = 360, help = "End of the sector. Not set: all around.") double azimuthMaxDeg) {
		}

		/** How pixels are shared, and which are left out. */
		public record Pixels(
				@Setting(label = "Pixel splitting", help = "How a pixel is shared between bins: NONE is fastest and leaves bins independent, BOUNDING_BOX is smooth, FULL follows the pixel's outline.") Splitting splitting,
				@Setting(label = "Masking", help = "Which pixels to leave out. ALL: gaps, every pixel the detector's mask flags, negative and saturated ones. MARKED: gaps and negative pixels only. NONE: no pixel; only to compare with programs that do not mask.") Masking masking,
				@Setting(label = "Further mask", file = true, help = "An image (TIFF, HDF5) whose pixels other than zero are left out, besides those of the detector's mask.") String maskFile,
				@Setting(label = "Dataset of the mask", datasetIn = "maskFile", help = "HDF5 path of the mask, where its file holds several datasets.") String maskDataset,
				@Setting(label = "Smallest counts", help = "Pixels with fewer counts are left out of the frame. Not set: as Masking says.") double minimumCounts,
				@Setting(label = "Saturation", help = "Pixels with as many counts or more are left out of the frame. Not set: as Masking says.") double saturationCounts,
				@Setting(label = "Spots beyond", unit = "sigma", min = 1.5, max = 1000, help = "Pixels that stand out from the median of their ring by more than this many standard deviations are left out: spots of the diamonds and of coarse grains. 5 is usual. Not set: none.") double clipSigma) {

			/** @return without a further mask and without limits of one's own */
			static Pixels of(Splitting splitting, Masking masking) {
				return new Pixels(splitting, masking, "", "", Double.NaN, Double.NaN, Double.NaN);
			}
		}

		/** What is done about detector, beam and cell. */
		public record Corrections(
				@Setting(label = "Dark frames", file = true, help = "Frames without beam, of the same exposure (TIFF, HDF5); their mean is subtracted.") String dark,
				@Setting(label = "Dataset of the dark frames", datasetIn = "dark", help = "HDF5 path of the dark frames, where their file holds several datasets.") String darkDataset,
				@Setting(label = "Flat field", file = true, help = "Response to even illumination, 1 for an average pixel (TIFF, HDF5); frames are divided by it.") String flat,
				@Setting(label = "Dataset of the flat field", datasetIn = "flat", help = "HDF5 path of the flat field, where its file holds several datasets.") String flatDataset,
				@Setting(label = "Solid angle", help = "Correct for the solid angle of the pixels.") boolean correctSolidAngle,
				@Setting(label = "Polarization factor", min = -1, max = 1, help = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.") double polarizationFactor,
				@Setting(label = "Plane of polarization", unit = "deg", min = -180, max = 180, help = "Azimuth of the plane of polarization; 0 for horizontal.") double polarizationPlaneDeg,
				@Setting(label = "Depth of the sensor", min = 0, max = 100, help = "Attenuation coefficient times thickness of the sensor at the photon energy: corrects for the longer way of slanting rays through it. 0: no correction.") double sensorDepth,
				@Setting(label = "Depth of the anvil", min = 0, max = 100, help = "Attenuation coefficient times thickness of anvil and seat behind the sample: corrects for the longer way of slanting rays. 0: no correction.") double anvilDepth) {

			/** @return without dark and flat, horizontally polarised and without absorption */
			static Corrections of(boolean solidAngle, double polarizationFactor) {
				return new Corrections("", "", "", "", solidAngle, polarizationFactor, 0, 0, 0);
			}

			/** @return whether counts are changed before they are integrated, so that their variances must be carried along */
			boolean changeCounts() {
				return !dark.isEmpty() || !flat.isEmpty();
			}
		}
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.integrate.azimuthal", List.of("integrate"), "1.0",
			"Azimuthal integration", "Averages each detector frame along the rings, with solid angle and polarization corrected.",
			List.of("G. Ashiotis et al. (2015), J. Appl. Cryst. 48, 510, doi:10.1107/S1600576715004306 (method and conventions)"));

	private final IntegrationDevices devices;

	/** Integrates on the processor alone. */
	public AzimuthalIntegrationOperation() {
		this(IntegrationDevices.NONE);
	}

	/** @param devices further devices that settings may name */
	public AzimuthalIntegrationOperation(IntegrationDevices devices) {
		this.devices = devices;
	}

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		IntegrationSetup.check(INFO.id(), settings, context);
	}

	@Override
	public Optional<DetectorGrid> expected(Settings settings, RunContext context) {
		if (settings.geometry().calibration().isEmpty()) {
			return Optional.empty();
		}
		Calibration calibration = PoniFile.read(context.resolve(settings.geometry().calibration()));
		return calibration.shape().filter(s -> calibration.pixel1M() > 0 && calibration.pixel2M() > 0)
				.map(s -> new DetectorGrid(s[0], s[1], calibration.pixel1M(), calibration.pixel2M()));
	}

	@Override
	public Reducer prepare(Settings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		return new IntegratingReducer(IntegrationSetup.of(INFO.id(), settings, series, context), series, devices, context);
	}
}
