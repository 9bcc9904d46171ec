/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;

class RadialUnitTest {

	@ParameterizedTest
	@EnumSource(value = RadialUnit.class, mode = EnumSource.Mode.EXCLUDE, names = "RADIUS_MM")
	void everyAngleConvertsThereAndBack(RadialUnit unit) {
		Random random = new Random(17);
		for (int i = 0; i < 1000; i++) {
			double twoTheta = 1e-3 + random.nextDouble() * 2.8;
			double wavelength = 0.1 + random.nextDouble() * 2;
			double there = unit.fromTwoThetaRad(twoTheta, wavelength);
			assertEquals(twoTheta, unit.toTwoThetaRad(there, wavelength), 1e-12);
		}
	}

	@Test
	void braggsLawHolds() {
		// Si 111, d = 3.1356 Å, Cu Kα1 1.54056 Å: 28.443° in every table.
		assertEquals(28.443, Math.toDegrees(RadialUnit.D_ANGSTROM.toTwoThetaRad(3.1356, 1.54056)), 2e-3);
		double q = RadialUnit.Q_PER_ANGSTROM.fromTwoThetaRad(RadialUnit.D_ANGSTROM.toTwoThetaRad(3.1356, 1.54056), 1.54056);
		assertEquals(2 * Math.PI / 3.1356, q, 1e-12);
		assertEquals(10 * q, RadialUnit.Q_PER_NM.fromTwoThetaRad(RadialUnit.Q_PER_ANGSTROM.toTwoThetaRad(q, 1.54056), 1.54056), 1e-12);
	}

	@Test
	void aRadiusRefusesToBecomeAnAngle() {
		assertFalse(RadialUnit.RADIUS_MM.isAngle());
		for (Executable conversion : List.<Executable>of(() -> RadialUnit.RADIUS_MM.toTwoThetaRad(10, 0.5),
				() -> RadialUnit.RADIUS_MM.fromTwoThetaRad(0.1, 0.5),
				() -> RadialAxis.of(RadialUnit.RADIUS_MM, 1, 2).convert(RadialUnit.Q_PER_NM, Double.NaN),
				() -> RadialAxis.of(RadialUnit.TWO_THETA_DEG, 1, 2).convert(RadialUnit.RADIUS_MM, 0.5))) {
			assertTrue(assertThrows(GeometryException.class, conversion).getMessage().contains("Integrate the frames again"));
		}
		RadialAxis axis = RadialAxis.of(RadialUnit.RADIUS_MM, 1, 2);
		assertEquals(axis, axis.convert(RadialUnit.RADIUS_MM, Double.NaN));
	}

	@Test
	void aSpacingTooSmallForTheWavelengthHasNoAngle() {
		assertTrue(Double.isNaN(RadialUnit.D_ANGSTROM.toTwoThetaRad(0.2, 0.5)));
	}

	@ParameterizedTest
	@EnumSource(RadialUnit.class)
	void unitsAreFoundByTheirId(RadialUnit unit) {
		assertEquals(unit, RadialUnit.ofId(unit.id()).orElseThrow());
	}

	@Test
	void energyAndWavelengthAreTheSameThing() {
		assertEquals(25.68, new Wavelength(0.4828).energyKeV(), 0.01);
		assertEquals(0.4843, Wavelength.ofEnergyKeV(25.6).angstrom(), 1e-4);
		assertEquals(0.71, Wavelength.ofEnergyKeV(new Wavelength(0.71).energyKeV()).angstrom(), 1e-15);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void anImpossibleWavelengthIsRefused(double angstrom) {
		assertThrows(GeometryException.class, () -> new Wavelength(angstrom));
		assertThrows(GeometryException.class, () -> Wavelength.ofEnergyKeV(angstrom));
	}
}
