/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;

class EquationOfStateTest {

	@Test
	void solvingGivesBackThePressure() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 500; i++) {
			double k0 = 1 + 300 * random.nextDouble();
			double derivative = 3 + 5 * random.nextDouble();
			double pressure = 100 * random.nextDouble();
			for (EquationOfState equation : List.of(new Vinet(k0, derivative), new BirchMurnaghan3(k0, Math.max(4, derivative)))) {
				assertEquals(pressure, equation.pressureGPa(equation.compressionAt(pressure)), 1e-8, equation.toString());
			}
		}
	}

	/** Definition of the bulk modulus: K0 = −V dP/dV at V0, and K0' = dK/dP there. */
	@Test
	void slopeAtZeroPressureIsTheBulkModulus() {
		for (EquationOfState equation : List.of(new Vinet(165, 5.3), new BirchMurnaghan3(149.4, 3.6))) {
			double k0 = equation instanceof Vinet v ? v.bulkModulusGPa() : ((BirchMurnaghan3) equation).bulkModulusGPa();
			double k1 = equation instanceof Vinet v ? v.derivative() : ((BirchMurnaghan3) equation).derivative();
			assertEquals(0, equation.pressureGPa(1), 1e-12);
			assertEquals(k0, bulkModulus(equation, 1), 1e-3 * k0);
			double below = 0.999;
			double above = 1.001;
			double derivative = (bulkModulus(equation, below) - bulkModulus(equation, above))
					/ (equation.pressureGPa(below) - equation.pressureGPa(above));
			assertEquals(k1, derivative, 0.01);
		}
	}

	private static double bulkModulus(EquationOfState equation, double compression) {
		double step = 1e-4;
		return -compression * (equation.pressureGPa(compression + step) - equation.pressureGPa(compression - step)) / (2 * step);
	}

	@Test
	void platinumReproducesThePressureOfTheMeasuredFrame() {
		double compression = Math.pow(3.687 / Phases.PLATINUM.ambientA(), 3);
		assertEquals(82, Phases.PLATINUM.equation().pressureGPa(compression), 0.3);
	}

	@Test
	void ironShrinksAsMeasured() {
		assertEquals(2.804, Phases.BCC_IRON.lattice(13).a(), 5e-4);
		double before = Phases.BCC_IRON.lattice(13).cellVolume() / 2;
		double after = Phases.HCP_IRON.lattice(13).cellVolume() / 2;
		assertEquals(-0.048, after / before - 1, 0.002);
	}

	@Test
	void pressuresOutOfReachAreRefused() {
		EquationOfState neon = Phases.NEON.equation();
		assertThrows(AnalysisException.class, () -> neon.compressionAt(-1));
		assertThrows(AnalysisException.class, () -> neon.compressionAt(Double.NaN));
		assertTrue(assertThrows(AnalysisException.class, () -> neon.compressionAt(1e9)).getMessage().contains("1.0E9"));
	}
}
