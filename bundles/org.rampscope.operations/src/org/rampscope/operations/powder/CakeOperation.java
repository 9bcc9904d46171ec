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
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.integration.Cake;
import org.rampscope.powder.integration.CakeIntegrator;
import org.rampscope.powder.integration.IntegrationDevices;

/**
 * Turns frames into patterns, and keeps the cake of one of them: radial position against azimuth. Straight rings
 * say that the geometry is right, their brightness shows texture, spots and shadows. The result is a
 * {@link CakeResult}.
 */
public final class CakeOperation implements FrameOperation<CakeSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.integrate.cake", List.of("cake"), "1.0", "Cake",
			"Integrates frames and keeps one of them as a cake, radial position against azimuth.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public CakeSettings defaults() {
		return CakeSettings.DEFAULT;
	}

	@Override
	public void check(CakeSettings settings, RunContext context) {
		IntegrationSetup.check(INFO.id(), integration(settings), context);
	}

	@Override
	public Reducer prepare(CakeSettings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		if (settings.frame() >= series.data().size()) {
			throw new SettingsException(INFO.id() + "/frame", "is " + settings.frame() + ", but there are " + series.data().size() + " frames",
					"Give at most " + (series.data().size() - 1));
		}
		IntegrationSetup setup = IntegrationSetup.of(INFO.id(), integration(settings), series, context);
		Cake cake = new CakeIntegrator(setup.geometry(), setup.grid(), setup.mask(), setup.engine(), settings.azimuthBins())
				.integrate(series.data().frame(settings.frame()));
		return new CakeReducer(new IntegratingReducer(setup, series, IntegrationDevices.NONE, context), CakeResult.of(cake, settings.frame()));
	}

	private static AzimuthalIntegrationSettings integration(CakeSettings s) {
		return new AzimuthalIntegrationSettings(s.calibration(), s.orientation(), Double.NaN, s.unit(), s.bins(), Double.NaN, Double.NaN,
				s.azimuthMinDeg(), s.azimuthMaxDeg(), s.splitting(), s.masking(), "", "", Double.NaN, Double.NaN, Double.NaN, "", "", "", "", s.correctSolidAngle(), s.polarizationFactor(), 0, 0, 0,
				s.errorModel(), "cpu");
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
