/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.clustering.SpectralSettings;

class VarianceSweepTest {

	@Test
	void moreVarianceTakesMoreComponentsAndTheBoundaryOfASuddenTransitionStays() {
		MovingPeakRamp ramp = new MovingPeakRamp(60, 28, 28, 1e-4, 0.3, 3);
		double[] fractions = { 0.5, 0.8, 0.95, 0.99, 0.999 };
		List<VarianceSweep.Step> steps = new VarianceSweep(SpectralSettings.PUBLISHED).over(ramp.intensity(), fractions, Progress.NONE);
		assertEquals(fractions.length, steps.size());
		for (int i = 0; i < fractions.length; i++) {
			assertEquals(fractions[i], steps.get(i).varianceFraction());
			assertTrue(i == 0 || steps.get(i).components() >= steps.get(i - 1).components());
			assertEquals(27, steps.get(i).confidence().lastBefore());
			assertEquals(1, steps.get(i).confidence().confidence());
		}
		assertTrue(steps.get(4).components() > steps.get(0).components());
	}
}
