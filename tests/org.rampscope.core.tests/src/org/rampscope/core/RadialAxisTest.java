/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

class RadialAxisTest {

	static Stream<double[]> unusable() {
		return Stream.of(new double[] {}, new double[] { 1, 1 }, new double[] { 1, 2, 1.5 }, new double[] { 3, 2, 2 },
				new double[] { 1, Double.NaN }, new double[] { Double.POSITIVE_INFINITY });
	}

	@ParameterizedTest
	@MethodSource("unusable")
	void anAxisMustBeStrictlyMonotonicAndFinite(double[] centres) {
		assertThrows(GeometryException.class, () -> RadialAxis.of(RadialUnit.TWO_THETA_DEG, centres));
	}

	@Test
	void nearestIsNearestOnRisingAndFallingAxes() {
		Random random = new Random(5);
		for (int round = 0; round < 200; round++) {
			double[] centres = random.doubles(1 + random.nextInt(60), 0, 10).distinct().sorted().toArray();
			if (random.nextBoolean()) {
				for (int i = 0; i < centres.length / 2; i++) {
					double swap = centres[i];
					centres[i] = centres[centres.length - 1 - i];
					centres[centres.length - 1 - i] = swap;
				}
			}
			RadialAxis axis = RadialAxis.of(RadialUnit.D_ANGSTROM, centres);
			double position = random.nextDouble() * 14 - 2;
			double distance = Math.abs(axis.at(axis.nearest(position)) - position);
			for (double centre : centres) {
				assertTrue(distance <= Math.abs(centre - position), "nearest of " + position);
			}
		}
	}

	@Test
	void conversionKeepsTheBins() {
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.01, 500);
		RadialAxis back = axis.convert(RadialUnit.D_ANGSTROM, 0.4828).convert(RadialUnit.TWO_THETA_DEG, 0.4828);
		for (int i = 0; i < axis.size(); i++) {
			assertEquals(axis.at(i), back.at(i), 1e-10);
		}
	}

	@Test
	void conversionWithoutWavelengthSaysWhatIsMissing() {
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.01, 5);
		GeometryException e = assertThrows(GeometryException.class, () -> axis.convert(RadialUnit.Q_PER_NM, Double.NaN));
		assertTrue(e.getMessage().contains("wavelength"), e.getMessage());
	}
}
