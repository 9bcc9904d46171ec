/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.eos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

class EquationOfStateTest {

	@ParameterizedTest
	@EnumSource
	void volumeAndPressureInvertEachOther(EosForm form) {
		Random random = new Random(7);
		for (int i = 0; i < 300; i++) {
			EquationOfState eos = equation(form, 5 + 400 * random.nextDouble(), 3.2 + 3 * random.nextDouble());
			double eta = 0.55 + 0.47 * random.nextDouble();
			double pressure = eos.pressureGPa(eta);
			assertEquals(eta, eos.compression(pressure), 1e-9, form + " at " + pressure + " GPa");
		}
	}

	@ParameterizedTest
	@EnumSource
	void startsWithTheGivenModulusAndItsDerivative(EosForm form) {
		double k0Prime = form == EosForm.BIRCH_MURNAGHAN_2 ? 4 : 5.2;
		EquationOfState eos = equation(form, 200, k0Prime);
		assertEquals(0, eos.pressureGPa(1), 1e-12);
		assertEquals(200, eos.bulkModulusGPa(1), 1e-4);
		double h = 1e-3;
		double slope = (eos.bulkModulusGPa(1 - h) - eos.bulkModulusGPa(1 + h)) / (eos.pressureGPa(1 - h) - eos.pressureGPa(1 + h));
		assertEquals(k0Prime, slope, 1e-3);
	}

	@Test
	void platinumAt82GPa() {
		EquationOfState pt = equation(EosForm.VINET, 277, 5.08);
		assertEquals(82, pt.pressureGPa(Math.pow(3.687 / 3.9236, 3)), 0.3);
	}

	@Test
	void formsAgreeForSmallCompressions() {
		double expected = equation(EosForm.VINET, 160, 4).pressureGPa(0.99);
		for (EosForm form : EosForm.values()) {
			assertEquals(expected, equation(form, 160, 4).pressureGPa(0.99), 1e-3 * expected, form.label());
		}
	}

	@Test
	void uncertaintyMatchesRepeatedDraws() {
		EquationOfState eos = new EquationOfState(EosForm.VINET, 277, 5, 5.08, 0.1, "");
		Random random = new Random(3);
		double sum = 0;
		double squares = 0;
		int draws = 20000;
		for (int i = 0; i < draws; i++) {
			double p = equation(EosForm.VINET, 277 + 5 * random.nextGaussian(), 5.08 + 0.1 * random.nextGaussian())
					.pressureGPa(0.85 + 0.002 * random.nextGaussian());
			sum += p;
			squares += p * p;
		}
		double sd = Math.sqrt(squares / draws - sum / draws * (sum / draws));
		assertEquals(sd, eos.pressureSigmaGPa(0.85, 0.002), 0.03 * sd);
	}

	@Test
	void tellsWhatIsImpossible() {
		EquationOfState eos = equation(EosForm.VINET, 277, 5.08);
		assertThrows(AnalysisException.class, () -> eos.compression(-200));
		assertThrows(AnalysisException.class, () -> eos.compression(1e7));
		assertThrows(AnalysisException.class, () -> eos.pressureGPa(0));
		assertThrows(SettingsException.class, () -> equation(EosForm.VINET, -1, 4));
		assertTrue(Double.isFinite(eos.compression(-5)), "slight tension is allowed");
	}

	private static EquationOfState equation(EosForm form, double k0, double k0Prime) {
		return new EquationOfState(form, k0, 0, k0Prime, 0, "");
	}
}
