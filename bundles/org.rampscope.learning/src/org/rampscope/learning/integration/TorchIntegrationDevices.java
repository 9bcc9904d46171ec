/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.integration;

import java.util.Optional;

import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.IntegrationDevices;

import ai.djl.Device;

/**
 * The GPUs that the tensor library sees; registered as a service in {@code OSGI-INF}. The library is started only where a GPU is asked for,
 * or might be there. On the processor the powder engine is many times faster, so it is never used there.
 */
public final class TorchIntegrationDevices implements IntegrationDevices {

	@Override
	public Optional<BatchIntegrator> choose(String device, AzimuthalIntegrator integrator) {
		DeviceChoice choice = DeviceChoice.parse(device);
		boolean known = DeviceBatchIntegrator.knows(integrator.settings().errorModel());
		return switch (choice.kind()) {
		case CPU -> Optional.empty();
		case AUTO -> known && Torch.isAvailable() && Torch.get().gpuCount() > 0 ? on(Torch.get().device(choice), integrator) : Optional.empty();
		case GPU -> {
			Device gpu = Torch.get().device(choice);
			if (!known) {
				throw new SettingsException("device", "is " + choice + ", where variances of " + integrator.settings().errorModel()
						+ " are not worked out", "Give cpu, or choose the error model POISSON or NONE, without dark frames and flat field");
			}
			yield on(gpu, integrator);
		}
		};
	}

	private static Optional<BatchIntegrator> on(Device device, AzimuthalIntegrator integrator) {
		return Optional.of(new DeviceBatchIntegrator(integrator, device));
	}
}
