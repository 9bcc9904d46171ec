/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.IntegrationSettings;

/** Turns detector frames into patterns by azimuthal integration. */
public final class AzimuthalIntegrationOperation implements FrameOperation<AzimuthalIntegrationSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.integrate.azimuthal", List.of("integrate"), "1.0",
			"Azimuthal integration", "Averages each detector frame along the rings, with solid angle and polarization corrected.",
			List.of("G. Ashiotis et al. (2015), J. Appl. Cryst. 48, 510, doi:10.1107/S1600576715004306 (method and conventions)"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public AzimuthalIntegrationSettings defaults() {
		return AzimuthalIntegrationSettings.DEFAULT;
	}

	@Override
	public void check(AzimuthalIntegrationSettings s, RunContext context) {
		both("radialMin", s.radialMin(), "radialMax", s.radialMax());
		both("azimuthMinDeg", s.azimuthMinDeg(), "azimuthMaxDeg", s.azimuthMaxDeg());
		if (!s.calibration().isEmpty()) {
			PoniFile.read(context.resolve(s.calibration()));
		}
	}

	@Override
	public Reducer prepare(AzimuthalIntegrationSettings settings, FrameSeries series, RunContext context, Progress progress) {
		Optional<Path> file = settings.calibration().isEmpty() ? Optional.empty() : Optional.of(context.resolve(settings.calibration()));
		Optional<Calibration> calibration = file.map(PoniFile::read);
		Geometry geometry = calibration.map(Calibration::geometry).or(series::geometry)
				.orElseThrow(() -> new GeometryException("the frames come without a geometry",
						"Give a calibration: --calibration FILE.poni, or the setting 'calibration' of " + INFO.id()));
		DetectorGrid grid = grid(series, calibration);
		BeamCheck beam = BeamCheck.of(geometry, calibration.isPresent(), series);
		Geometry withWavelength = beam.wavelength().map(geometry::withWavelength).orElse(geometry);
		IntegrationSettings engine = engineSettings(settings, series, withWavelength, grid);
		Optional<PixelMask> mask = settings.masking().of(series.mask());
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(withWavelength, grid, mask, engine);
		List<String> maskNotes = mask.isPresent() ? new MaskEffect(withWavelength, grid, engine, integrator).notes(series, mask.get()) : List.of();
		return new IntegratingReducer(integrator, withWavelength, grid, beam, file, maskNotes, series);
	}

	private static DetectorGrid grid(FrameSeries series, Optional<Calibration> calibration) {
		double pixel1M = calibration.map(Calibration::pixel1M).filter(p -> p > 0).orElse(series.pixel1M());
		double pixel2M = calibration.map(Calibration::pixel2M).filter(p -> p > 0).orElse(series.pixel2M());
		if (!(pixel1M > 0) || !(pixel2M > 0)) {
			throw new GeometryException("neither the frames nor the calibration say how large a pixel is",
					"Add PixelSize1 and PixelSize2 (metres) to the .poni file");
		}
		return new DetectorGrid(series.frames().rows(), series.frames().columns(), pixel1M, pixel2M);
	}

	private static IntegrationSettings engineSettings(AzimuthalIntegrationSettings s, FrameSeries series, Geometry geometry,
			DetectorGrid grid) {
		int bins = s.bins() > 0 ? s.bins() : new RadialExtent(geometry, grid).pixels();
		IntegrationSettings engine = IntegrationSettings.defaults().withAxis(s.unit(), bins).withSplitting(s.splitting())
				.withCorrections(s.correctSolidAngle(), s.polarizationFactor()).withErrorModel(s.errorModel());
		if (both("radialMin", s.radialMin(), "radialMax", s.radialMax())) {
			engine = engine.withRadialRange(s.radialMin(), s.radialMax());
		}
		if (both("azimuthMinDeg", s.azimuthMinDeg(), "azimuthMaxDeg", s.azimuthMaxDeg())) {
			engine = engine.withAzimuthRangeDeg(s.azimuthMinDeg(), s.azimuthMaxDeg());
		}
		return s.masking().limit(engine, series.metadata().detector().saturationCounts());
	}

	private static boolean both(String lowName, double low, String highName, double high) {
		if (Double.isNaN(low) != Double.isNaN(high) || low >= high) {
			throw new SettingsException(INFO.id() + "/" + lowName, "is " + low + " and " + highName + " is " + high,
					"Give both, the smaller first, or neither");
		}
		return !Double.isNaN(low);
	}
}
