/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.error.SettingsException;

import ai.djl.Device;

class DeviceChoiceTest {

	@Test
	void autoTakesTheFirstGpuWhereThereIsOne() {
		assertEquals(Device.cpu(), DeviceChoice.parse("auto").among(0));
		assertEquals(Device.gpu(0), DeviceChoice.parse("auto").among(2));
	}

	@Test
	void cpuStaysCpuBesideGpus() {
		assertEquals(Device.cpu(), DeviceChoice.parse("CPU").among(2));
	}

	@Test
	void numberedGpuIsThatGpu() {
		assertEquals(Device.gpu(1), DeviceChoice.parse("gpu1").among(2));
		assertEquals(Device.gpu(0), DeviceChoice.parse("gpu").among(2));
	}

	@Test
	void aGpuThatIsNotThereIsSaid() {
		String none = assertThrows(SettingsException.class, () -> DeviceChoice.parse("gpu0").among(0)).getMessage();
		assertTrue(none.contains("gpu0 is not there") && none.contains("Give auto or cpu"), none);
		String few = assertThrows(SettingsException.class, () -> DeviceChoice.parse("gpu2").among(2)).getMessage();
		assertTrue(few.contains("2 GPU(s)") && few.contains("gpu1"), few);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tpu", "gpu-1", "cuda:0", "gpu99999" })
	void otherNamesAreRefused(String name) {
		assertThrows(SettingsException.class, () -> DeviceChoice.parse(name));
	}

	@Test
	void namesReadBack() {
		for (String name : new String[] { "auto", "cpu", "gpu0", "gpu12" }) {
			assertEquals(name, DeviceChoice.parse(name).toString());
		}
	}
}
