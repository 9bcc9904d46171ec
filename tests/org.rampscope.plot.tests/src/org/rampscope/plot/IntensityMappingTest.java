/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.progress.Progress;

class IntensityMappingTest {

	@ParameterizedTest
	@EnumSource(IntensityScale.class)
	void brightnessRisesFromZeroToOneAndBack(IntensityScale scale) {
		IntensityMapping mapping = new IntensityMapping(scale, 2, 50);
		assertEquals(0, mapping.brightness(-1));
		assertEquals(0, mapping.brightness(2));
		assertEquals(1, mapping.brightness(50));
		assertEquals(1, mapping.brightness(1e9));
		double before = 0;
		for (double intensity = 2.5; intensity < 50; intensity += 0.5) {
			double brightness = mapping.brightness(intensity);
			assertTrue(brightness > before);
			assertEquals(intensity, mapping.intensity(brightness), 1e-9);
			before = brightness;
		}
	}

	@Test
	void logarithmOfDataAroundZeroShowsThreeDecades() {
		IntensityMapping mapping = IntensityMapping.of(IntensityScale.LOGARITHM, new IntensityLimits(-3, 200));
		assertEquals(0.2, mapping.low(), 1e-12);
		assertEquals(200, mapping.high());
		IntensityMapping negative = IntensityMapping.of(IntensityScale.LOGARITHM, new IntensityLimits(-3, -1));
		assertTrue(negative.low() > 0);
	}

	@Test
	void aFewHotPixelsDoNotSpoilTheLimits() {
		Random random = new Random(2);
		double[] values = random.doubles(100 * 100, 10, 20).toArray();
		values[17] = 1e9;
		values[1234] = Double.POSITIVE_INFINITY;
		values[4321] = Double.NaN;
		IntensityLimits limits = IntensityLimits.robust(HeatmapPyramid.of(Matrix.of(values, 100, 100), Progress.NONE));
		assertTrue(limits.low() > 10 && limits.low() < 11, limits.toString());
		assertTrue(limits.high() > 19 && limits.high() < 21, limits.toString());
	}

	@Test
	void constantAndEmptyMapsHaveLimits() {
		IntensityLimits constant = IntensityLimits.robust(HeatmapPyramid.of(Matrix.of(new double[] { 4, 4 }, 1, 2),
				Progress.NONE));
		assertTrue(constant.low() <= 4 && constant.high() > 4);
		double nan = Double.NaN;
		assertEquals(new IntensityLimits(0, 1),
				IntensityLimits.robust(HeatmapPyramid.of(Matrix.of(new double[] { nan, nan }, 1, 2), Progress.NONE)));
	}
}
