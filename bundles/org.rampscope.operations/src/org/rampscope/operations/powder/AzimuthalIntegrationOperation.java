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
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.integration.IntegrationDevices;

/** Turns detector frames into patterns by azimuthal integration. */
public final class AzimuthalIntegrationOperation implements FrameOperation<AzimuthalIntegrationSettings> {

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
	public AzimuthalIntegrationSettings defaults() {
		return AzimuthalIntegrationSettings.DEFAULT;
	}

	@Override
	public void check(AzimuthalIntegrationSettings settings, RunContext context) {
		IntegrationSetup.check(INFO.id(), settings, context);
	}

	@Override
	public Optional<DetectorGrid> expected(AzimuthalIntegrationSettings settings, RunContext context) {
		if (settings.calibration().isEmpty()) {
			return Optional.empty();
		}
		Calibration calibration = PoniFile.read(context.resolve(settings.calibration()));
		return calibration.shape().filter(s -> calibration.pixel1M() > 0 && calibration.pixel2M() > 0)
				.map(s -> new DetectorGrid(s[0], s[1], calibration.pixel1M(), calibration.pixel2M()));
	}

	@Override
	public Reducer prepare(AzimuthalIntegrationSettings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		return new IntegratingReducer(IntegrationSetup.of(INFO.id(), settings, series, context), series, devices, context);
	}
}
