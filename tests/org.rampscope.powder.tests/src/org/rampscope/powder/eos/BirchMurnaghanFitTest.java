/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.eos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

class BirchMurnaghanFitTest {

	@ParameterizedTest
	@EnumSource
	void isAsNearAsItSays(EosForm form) {
		EquationOfState other = new EquationOfState(form, 170, 0, 4.3, 0, "test");
		BirchMurnaghanFit fit = BirchMurnaghanFit.of(other, 80);
		assertEquals(EosForm.BIRCH_MURNAGHAN_3, fit.equation().form());
		assertTrue(fit.largestDeviationGPa() < 0.9, form + ": " + fit.largestDeviationGPa());
		for (double gpa = 0; gpa <= 80; gpa += 5) {
			assertEquals(gpa, fit.equation().pressureGPa(other.compression(gpa)), fit.largestDeviationGPa() + 1e-9, form.label());
		}
	}

	@Test
	void findsItsOwnParametersInAnotherName() {
		EquationOfState second = new EquationOfState(EosForm.BIRCH_MURNAGHAN_2, 160, 0, 9, 0, "test");
		BirchMurnaghanFit fit = BirchMurnaghanFit.of(second, 60);
		assertEquals(160, fit.equation().k0GPa(), 1e-6);
		assertEquals(4, fit.equation().k0Prime(), 1e-6);
		assertEquals(0, fit.largestDeviationGPa(), 1e-6);
		EquationOfState third = new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 160, 1, 4.2, 0.1, "test");
		assertSame(third, BirchMurnaghanFit.of(third, 60).equation());
	}

	@Test
	void aRangeThatIsNoneIsToldSo() {
		EquationOfState vinet = new EquationOfState(EosForm.VINET, 160, 0, 4.2, 0, "test");
		assertThrows(SettingsException.class, () -> BirchMurnaghanFit.of(vinet, 0));
		assertThrows(SettingsException.class, () -> BirchMurnaghanFit.of(vinet, Double.NaN));
		assertThrows(AnalysisException.class, () -> BirchMurnaghanFit.of(vinet, 1e6));
	}
}
