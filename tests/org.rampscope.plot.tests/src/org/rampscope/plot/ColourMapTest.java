/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

	/** Relative luminance (Rec. 709 weights) must rise or fall throughout: that is what makes a map readable without colour. */
	@ParameterizedTest
	@EnumSource(ColourMap.class)
	void lightnessNeverTurns(ColourMap map) {
		double direction = Math.signum(luminance(map.argb(1)) - luminance(map.argb(0)));
		double before = luminance(map.argb(0));
		for (int i = 1; i <= 200; i++) {
			double now = luminance(map.argb(i / 200.0));
			assertTrue((now - before) * direction > -1.5, map + " at " + i + ": " + before + " to " + now);
			before = now;
		}
		assertTrue(Math.abs(luminance(map.argb(1)) - luminance(map.argb(0))) > 150);
	}

	@Test
	void valuesOutsideAreClipped() {
		assertEquals(ColourMap.VIRIDIS.argb(0), ColourMap.VIRIDIS.argb(-3));
		assertEquals(0xfffde725, ColourMap.VIRIDIS.argb(7));
		assertEquals(0xff440154, ColourMap.VIRIDIS.argb(0));
	}

	private static double luminance(int argb) {
		return 0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff);
	}
}
