/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;

class CalibrantsTest {

	private static final double ATOMIC_MASS_UNIT_G_PER_A3 = 1.66053907;

	static Stream<String> names() {
		return Calibrants.forPressure().stream().map(Phase::name);
	}

	/** Handbook densities at ambient conditions: a slip in a volume or in the number of atoms of a cell shows here. */
	@ParameterizedTest
	@CsvSource({ "Pt, 195.084, 4, 21.45", "Pt-Ye2017, 195.084, 4, 21.45", "Pt-Dewaele2019, 195.084, 4, 21.45",
			"Pt-Dorfman2012, 195.084, 4, 21.45", "Au, 196.967, 4, 19.30",
			"Au-Ye2017, 196.967, 4, 19.30", "MgO, 40.304, 4, 3.58", "MgO-Ye2017, 40.304, 4, 3.58", "W, 183.84, 2, 19.25", "Mo, 95.95, 2, 10.22",
			"Re, 186.207, 2, 21.02", "Ag, 107.868, 4, 10.49", "Cu, 63.546, 4, 8.94", "Al, 26.982, 4, 2.70", "NaCl-B1, 58.443, 4, 2.165" })
	void volumesGiveTheKnownDensity(String name, double mass, int units, double density) {
		double found = units * mass * ATOMIC_MASS_UNIT_G_PER_A3 / Calibrants.named(name).cell().volume();
		assertEquals(density, found, 0.006 * density, name);
	}

	/**
	 * Compression of gold beside rhodium in helium (Sci. Rep. 2024, s41598-024-78006-0, table 2). The table is that of the older scale of
	 * Anderson et al. 1989, third-order Birch-Murnaghan with 166.65 GPa and 5.4823, which it must reproduce; today's scale gives up to 4 %
	 * more.
	 */
	@ParameterizedTest
	@CsvSource({ "67.590, 0.641", "66.567, 3.351", "65.210, 7.379", "63.575, 12.966", "60.695, 25.155", "59.435, 31.611", "57.941, 40.316" })
	void goldAgreesWithAPublishedTable(double volume, double pressure) {
		EquationOfState anderson = new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 166.65, 0, 5.4823, 0, "Anderson et al. 1989");
		assertEquals(pressure, anderson.pressureGPa(volume / 67.847), 0.03 + 0.005 * pressure);
		EquationOfState gold = Calibrants.AU.equationOfState().orElseThrow();
		assertEquals(pressure, gold.pressureGPa(volume / 67.850), 0.06 + 0.042 * pressure);
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyCalibrantHasASourceAndSensibleUncertainties(String name) {
		Phase phase = Calibrants.named(name);
		EquationOfState eos = phase.equationOfState().orElseThrow();
		assertTrue(eos.reference().matches(".*(19|20)\\d\\d.*doi:10\\..*"), eos.reference());
		double compression = eos.compression(60);
		double sigma = eos.pressureSigmaGPa(compression, 0);
		assertTrue(sigma > 0.2 && sigma < 4, name + ": " + sigma + " GPa at 60 GPa");
		assertEquals(0, eos.pressureGPa(1), 1e-12);
	}

	/** The scales made to agree with each other agree to what is claimed for them. */
	@Test
	void scalesOfOneMaterialDifferByNoMoreThanTheirUncertainties() {
		for (List<Phase> scales : List.of(List.of(Calibrants.PT, Calibrants.PT_YE), List.of(Calibrants.PT, Calibrants.PT_DEWAELE),
				List.of(Calibrants.PT_YE, Calibrants.PT_DORFMAN),
				List.of(Calibrants.AU, Calibrants.AU_YE), List.of(Calibrants.MGO, Calibrants.MGO_YE))) {
			EquationOfState a = scales.get(0).equationOfState().orElseThrow();
			EquationOfState b = scales.get(1).equationOfState().orElseThrow();
			double compression = a.compression(80);
			double difference = b.pressureGPa(compression) - 80;
			double sigma = Math.hypot(a.pressureSigmaGPa(compression, 0), b.pressureSigmaGPa(compression, 0));
			assertTrue(Math.abs(difference) < 2 * sigma, scales.get(0).name() + " and " + scales.get(1).name() + ": " + difference + " ± " + sigma);
		}
	}

	@Test
	void anUnknownNameIsToldWhatThereIs() {
		SettingsException e = assertThrows(SettingsException.class, () -> Calibrants.named("Pr"));
		assertTrue(e.getMessage().contains("KCl-B2") && e.getMessage().contains("JCPDS"), e.getMessage());
	}
}
