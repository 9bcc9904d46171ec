/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

class ModelGridTest {

	private static final double WAVELENGTH = 0.4828;
	private static final ModelGrid GRID = new ModelGrid(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.05, 200), WAVELENGTH);

	private static DoubleDataset sampled(RadialAxis axis, DoubleUnaryOperator f) {
		return DatasetFactory.createFromObject(DoubleDataset.class,
				IntStream.range(0, axis.size()).mapToDouble(i -> f.applyAsDouble(axis.at(i))).toArray());
	}

	@Test
	void theSameGridTakesPatternsAsTheyAre() {
		GridMapping mapping = GRID.from(GRID.axis(), WAVELENGTH);
		assertTrue(mapping.isIdentity());
		DoubleDataset pattern = sampled(GRID.axis(), Math::sin);
		float[] mapped = mapping.apply(pattern);
		for (int i = 0; i < mapped.length; i++) {
			assertEquals((float) pattern.get(i), mapped[i]);
		}
	}

	@Test
	void aStraightLineStaysOneOnAnyGrid() {
		for (RadialAxis other : new RadialAxis[] { RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9, 0.037, 400),
				RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 21, -0.061, 200) }) {
			GridMapping mapping = GRID.from(other, Double.NaN);
			assertFalse(mapping.isIdentity());
			float[] mapped = mapping.apply(sampled(other, x -> 3 * x - 7));
			for (int i = 0; i < mapped.length; i++) {
				assertEquals(3 * GRID.axis().at(i) - 7, mapped[i], 1e-4);
			}
		}
	}

	@Test
	void anotherUnitAndAnotherWavelengthKeepAPeakAtItsSpacing() {
		double spacing = 2.3;
		double other = 0.4133;
		DoubleUnaryOperator peakInQ = q -> Math.exp(-Math.pow((q - 2 * Math.PI / spacing) / 0.03, 2));
		RadialAxis momentum = RadialAxis.regular(RadialUnit.Q_PER_ANGSTROM, 1.5, 0.001, 3500);
		RadialAxis angles = momentum.convert(RadialUnit.TWO_THETA_DEG, other);
		double expected = Math.toDegrees(2 * Math.asin(WAVELENGTH / (2 * spacing)));
		for (float[] mapped : new float[][] { GRID.from(momentum, Double.NaN).apply(sampled(momentum, peakInQ)),
				GRID.from(angles, other).apply(sampled(momentum, peakInQ)) }) {
			int top = IntStream.range(0, mapped.length).reduce(0, (a, b) -> mapped[b] > mapped[a] ? b : a);
			assertEquals(expected, GRID.axis().at(top), 0.05);
		}
	}

	@Test
	void patternsThatDoNotReachOverTheRangeAreRefusedWithBothRanges() {
		RadialAxis narrow = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.05, 150);
		String message = assertThrows(GeometryException.class, () -> GRID.from(narrow, WAVELENGTH)).getMessage();
		assertTrue(message.contains("from 10.0000 to 19.9500") && message.contains("from 10.0000 to 17.4500"), message);
	}

	@Test
	void aMissingWavelengthIsSaidWhereItIsNeeded() {
		ModelGrid unknown = new ModelGrid(GRID.axis(), Double.NaN);
		RadialAxis momentum = RadialAxis.regular(RadialUnit.Q_PER_ANGSTROM, 1, 0.01, 500);
		assertThrows(GeometryException.class, () -> unknown.from(momentum, Double.NaN));
		assertEquals(200, unknown.from(momentum, WAVELENGTH).size());
	}

	@Test
	void oneBinOfOverhangIsCarriedOn() {
		RadialAxis shifted = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10.02, 0.05, 200);
		float[] mapped = GRID.from(shifted, WAVELENGTH).apply(sampled(shifted, x -> x));
		assertEquals(10.02, mapped[0], 1e-5);
		assertEquals(19.95, mapped[199], 1e-5);
	}

	@Test
	void minMaxScalingGivesZeroToOneAndFlatPatternsZero() {
		float[] pattern = { 3, 1, 2 };
		InputScaling.MIN_MAX.apply(pattern);
		assertArrayEquals(new float[] { 1, 0, 0.5f }, pattern);
		float[] flat = { 4, 4 };
		InputScaling.MIN_MAX.apply(flat);
		assertArrayEquals(new float[2], flat);
	}
}
