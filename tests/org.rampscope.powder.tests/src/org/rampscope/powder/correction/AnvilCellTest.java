/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.SettingsException;

class AnvilCellTest {

	/** Against a ray followed in small steps. */
	@Test
	void waysThroughAnvilAndSeat() {
		Random random = new Random(3);
		int met = 0;
		int missed = 0;
		for (int i = 0; i < 300; i++) {
			AnvilCell cell = new AnvilCell(0.2 * random.nextDouble(), 1 + 2 * random.nextDouble(), 2 * random.nextDouble(),
					1 + 3 * random.nextDouble(), random.nextDouble(), 4 * random.nextDouble());
			double twoTheta = random.nextDouble() * 1.2;
			double expected = attenuation(cell, twoTheta) / attenuation(cell, 0);
			assertEquals(expected, cell.transmission(Math.cos(twoTheta)), 2e-3 * expected, cell + " at " + twoTheta);
			boolean seat = expected < 0.999 * Math.exp(-cell.anvilMuPerMm() * cell.anvilMm() * (1 / Math.cos(twoTheta) - 1));
			met += seat ? 1 : 0;
			missed += seat ? 0 : 1;
		}
		assertTrue(met > 50 && missed > 20, met + " met the seat, " + missed + " did not");
	}

	private static double attenuation(AnvilCell cell, double twoTheta) {
		int steps = 20000;
		double length = (cell.anvilMm() + cell.seatMm()) / Math.cos(twoTheta);
		double depth = 0;
		for (int i = 0; i < steps; i++) {
			double along = (i + 0.5) / steps * length;
			double z = along * Math.cos(twoTheta);
			double radius = along * Math.sin(twoTheta);
			double opening = cell.innerRadiusMm() + (cell.outerRadiusMm() - cell.innerRadiusMm()) * (z - cell.anvilMm()) / cell.seatMm();
			depth += (z < cell.anvilMm() ? cell.anvilMuPerMm() : radius > opening ? cell.seatMuPerMm() : 0) * length / steps;
		}
		return Math.exp(-depth);
	}

	@Test
	void anvilAloneIsTheSlab() {
		assertEquals(SlabAbsorption.windowBehind(0.2, 2.3, 0.87), AnvilCell.withoutSeat(0.2, 2.3).transmission(0.87), 1e-15);
		assertEquals(1, new AnvilCell(0.2, 2, 1, 3, 0.5, 2).transmission(1), 1e-15);
	}

	@Test
	void factorsAreMultiplied() {
		Absorption both = new Absorption(0.7, Optional.of(AnvilCell.withoutSeat(0.2, 2.3)));
		assertEquals(SlabAbsorption.sensor(0.7, 1, 0.9) * SlabAbsorption.windowBehind(0.2, 2.3, 0.87), both.factor(0.9, 0.87), 1e-15);
		assertEquals(1, Absorption.NONE.factor(0.5, -0.5), 0);
		assertTrue(Double.isNaN(both.factor(0.9, -0.1)), "no ray comes through the cell backwards");
	}

	@Test
	void impossibleOnesAreRefused() {
		assertThrows(SettingsException.class, () -> AnvilCell.withoutSeat(-1, 2));
		assertThrows(SettingsException.class, () -> AnvilCell.withoutSeat(1, 0));
		assertThrows(SettingsException.class, () -> new AnvilCell(0.1, 2, 1, 0, 1, 1));
		assertThrows(SettingsException.class, () -> AnvilCell.withoutSeat(0.1, 2).transmission(0));
		assertThrows(SettingsException.class, () -> new Absorption(Double.NaN, Optional.empty()));
	}
}
