/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.torch.Torch;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;

/** Which device integrates. */
class TorchIntegrationDevicesTest {

	private static AzimuthalIntegrator integrator(ErrorModel model) {
		return new AzimuthalIntegrator(new Geometry(0.08, 0.003, 0.004, 0.1, -0.05, 0.1, 2, Optional.empty()), new DetectorGrid(40, 50, 2e-4, 2e-4),
				Optional.empty(), IntegrationSettings.defaults().withErrorModel(model));
	}

	private final TorchIntegrationDevices devices = new TorchIntegrationDevices();

	@Test
	void theProcessorIsTheEnginesOwn() {
		assertEquals(Optional.empty(), devices.choose("cpu", integrator(ErrorModel.POISSON)));
		assertEquals(Optional.empty(), devices.choose("CPU", integrator(ErrorModel.HYBRID)));
		SettingsException e = assertThrows(SettingsException.class, () -> devices.choose("tpu", integrator(ErrorModel.POISSON)));
		assertTrue(e.getMessage().contains("tpu"), e.getMessage());
	}

	@Test
	void aGpuIsTakenWhereThereIsOneAndElseMissedAloud() {
		Assumptions.assumeTrue(Torch.isAvailable(), "PyTorch does not start here");
		int gpus = Torch.get().gpuCount();
		SettingsException e = assertThrows(SettingsException.class, () -> devices.choose("gpu" + gpus, integrator(ErrorModel.POISSON)));
		assertTrue(e.getMessage().contains("gpu" + gpus + " is not there"), e.getMessage());
		Optional<BatchIntegrator> automatic = devices.choose("auto", integrator(ErrorModel.POISSON));
		assertEquals(gpus > 0, automatic.isPresent());
		automatic.ifPresent(BatchIntegrator::close);
		assertEquals(Optional.empty(), devices.choose("auto", integrator(ErrorModel.AZIMUTHAL)), "devices do not know these errors");
		if (gpus > 0) {
			assertThrows(SettingsException.class, () -> devices.choose("gpu0", integrator(ErrorModel.AZIMUTHAL)));
		}
	}
}
