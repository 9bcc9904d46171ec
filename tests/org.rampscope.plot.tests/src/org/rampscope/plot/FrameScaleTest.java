/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;

class FrameScaleTest {

	@Test
	void unknownPressureGivesFrames() {
		FrameScale scale = FrameScale.of(FrameOrdinate.PRESSURE, FrameAxis.unknown(5));
		assertEquals(FrameOrdinate.FRAME, scale.ordinate());
		assertEquals(new Interval(-0.5, 4.5), scale.edges().extent());
	}

	@Test
	void noisyRisingPressureIsALinearAxis() {
		Random random = new Random(1);
		FrameScale scale = pressure(200, i -> 10 + 0.3 * i + 0.2 * random.nextGaussian());
		assertFalse(scale.inOrder());
		for (int frame = 5; frame < 195; frame++) {
			assertEquals(10 + 0.3 * frame, scale.edges().middle(frame), 1.2);
			assertEquals(frame, scale.edges().cellAt(scale.edges().middle(frame)), "every frame can be pointed at");
		}
	}

	@Test
	void fallingPressureHasTheFirstFrameAtTheTop() {
		FrameScale scale = pressure(50, i -> 60 - i);
		assertFalse(scale.inOrder());
		assertTrue(scale.edges().middle(0) > scale.edges().middle(49));
	}

	@Test
	void cycleKeepsTheOrderOfFramesAndIsMarkedWithPressure() {
		FrameScale scale = pressure(101, i -> 50 - Math.abs(i - 50.0));
		assertTrue(scale.inOrder());
		Tick middle = scale.ticks(scale.edges().extent(), 6).stream().filter(tick -> tick.position() == 40).findFirst().orElseThrow();
		assertEquals("40.0", middle.label());
	}

	@Test
	void missingPressuresKeepTheOrderOfFrames() {
		assertTrue(pressure(20, i -> i == 7 ? Double.NaN : i).inOrder());
	}

	@Test
	void monotonicFitIsTheNearestRisingCurve() {
		double[] fit = MonotonicFit.of(new double[] { 1, 3, 2, 4 });
		assertEquals(1, fit[0], 1e-12);
		assertEquals(4, fit[3], 1e-12);
		assertEquals(2.5, 0.5 * (fit[1] + fit[2]), 1e-12);
		for (int i = 1; i < fit.length; i++) {
			assertTrue(fit[i] > fit[i - 1]);
		}
	}

	/** Whatever is put in, what comes out rises or falls strictly. */
	@Test
	void monotonicFitIsStrict() {
		Random random = new Random(17);
		for (int trial = 0; trial < 300; trial++) {
			double[] values = random.doubles(2 + random.nextInt(60), -5, 5).map(v -> random.nextInt(3) == 0 ? Math.rint(v) : v).toArray();
			double[] fit = MonotonicFit.of(values);
			double direction = Math.signum(fit[fit.length - 1] - fit[0]);
			for (int i = 1; i < fit.length; i++) {
				assertTrue((fit[i] - fit[i - 1]) * direction > 0, Arrays.toString(values) + " gave " + Arrays.toString(fit));
			}
		}
	}

	private static FrameScale pressure(int frames, IntToDoubleFunction gpa) {
		double[] pressure = new double[frames];
		Arrays.setAll(pressure, gpa);
		return FrameScale.of(FrameOrdinate.PRESSURE, FrameAxis.unknown(frames).withPressure(pressure, new double[frames]));
	}
}
