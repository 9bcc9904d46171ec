/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.integration.Cake;
import org.rampscope.powder.integration.CakeIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationDevices;
import org.rampscope.powder.integration.Splitting;

/**
 * Turns frames into patterns, and keeps the cake of one of them: radial position against azimuth. Straight rings
 * say that the geometry is right, their brightness shows texture, spots and shadows. The result is a
 * {@link CakeResult}.
 */
public final class CakeOperation implements FrameOperation<CakeOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
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

		public static final Settings DEFAULT = new Settings("", 0, 0, RadialUnit.TWO_THETA_DEG, 0, 72, Double.NaN, Double.NaN, Masking.ALL, true,
				0.99, Splitting.NONE, ErrorModel.POISSON);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.integrate.cake", List.of("cake"), "1.0", "Cake",
			"Integrates frames and keeps one of them as a cake, radial position against azimuth.", List.of());

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
		IntegrationSetup.check(INFO.id(), integration(settings), context);
	}

	@Override
	public Reducer prepare(Settings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		if (settings.frame() >= series.data().size()) {
			throw new SettingsException(INFO.id() + "/frame", "is " + settings.frame() + ", but there are " + series.data().size() + " frames",
					"Give at most " + (series.data().size() - 1));
		}
		IntegrationSetup setup = IntegrationSetup.of(INFO.id(), integration(settings), series, context);
		Cake cake = new CakeIntegrator(setup.geometry(), setup.grid(), setup.mask(), setup.engine(), settings.azimuthBins())
				.integrate(series.data().frame(settings.frame()));
		return new CakeReducer(new IntegratingReducer(setup, series, IntegrationDevices.NONE, context), CakeResult.of(cake, settings.frame()));
	}

	private static AzimuthalIntegrationOperation.Settings integration(Settings s) {
		return new AzimuthalIntegrationOperation.Settings(new AzimuthalIntegrationOperation.Settings.Placement(s.calibration(), s.orientation(), Double.NaN),
				new AzimuthalIntegrationOperation.Settings.Axis(s.unit(), s.bins(), Double.NaN, Double.NaN, s.azimuthMinDeg(), s.azimuthMaxDeg()),
				AzimuthalIntegrationOperation.Settings.Pixels.of(s.splitting(), s.masking()),
				AzimuthalIntegrationOperation.Settings.Corrections.of(s.correctSolidAngle(), s.polarizationFactor()), s.errorModel(), "cpu");
	}

	private record CakeReducer(IntegratingReducer integration, CakeResult cake) implements Reducer {

		@Override
		public RadialAxis axis() {
			return integration.axis();
		}

		@Override
		public RampHeader header() {
			return integration.header();
		}

		@Override
		public Reduction reduction() {
			return integration.reduction();
		}

		@Override
		public Results results() {
			return Results.NONE.with(CakeResult.TYPE, cake);
		}

		@Override
		public Pattern reduce(Dataset frame) {
			return integration.reduce(frame);
		}

		@Override
		public Map<String, String> contentHashes() {
			return integration.contentHashes();
		}

		@Override
		public List<String> notes() {
			return integration.notes();
		}
	}
}
