/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Optional;

import org.rampscope.core.error.SettingsException;

/** Devices beside the processor's own engine. A service of bundles that know some; there may be none. Thread-safe. */
@FunctionalInterface
public interface IntegrationDevices {

	/** No device but the processor. */
	IntegrationDevices NONE = (device, integrator) -> {
		if (device.equalsIgnoreCase("auto") || device.equalsIgnoreCase("cpu")) {
			return Optional.empty();
		}
		throw new SettingsException("device",
				"is '" + device + "', but nothing is installed that integrates on other devices than the processor",
				"Install the learning bundle with PyTorch, or give cpu");
	};

	/**
	 * @param device auto: a GPU where there is one that knows the error model; cpu; gpu0, gpu1, …
	 * @param integrator made for geometry, mask and settings
	 * @return the same integration on that device, to be closed; empty where it is the processor's
	 * @throws SettingsException where there is no such device, or it does not know the error model
	 */
	Optional<BatchIntegrator> choose(String device, AzimuthalIntegrator integrator);
}
