/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TicksTest {

	@Test
	void areAtRoundNumbers() {
		assertEquals(List.of("8", "10", "12", "14"), labels(Ticks.linear(new Interval(7.2, 14.1), 5)));
		assertEquals(List.of("0.0", "0.5", "1.0"), labels(Ticks.linear(new Interval(-0.1, 1.2), 4)));
		assertEquals(List.of("0", "1", "2"), labels(Ticks.whole(new Interval(-0.5, 2.5), 20)));
	}

	@Test
	void largeAndSmallNumbersHaveAPowerOfTen() {
		assertEquals(List.of("0", "1e6", "2e6"), labels(Ticks.linear(new Interval(0, 2.1e6), 3)));
		assertEquals("1.5e6", Ticks.label(1.5e6, 1e5));
		assertEquals("2e-5", Ticks.label(2e-5, 1e-5));
		assertEquals("0", Ticks.label(-0.0001, 1));
	}

	@Test
	void lieInsideAndAreNeverMoreThanAskedFor() {
		Random random = new Random(8);
		for (int trial = 0; trial < 1000; trial++) {
			double low = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
			Interval shown = new Interval(low, low + Math.pow(10, random.nextInt(8) - 4) * (0.1 + random.nextDouble()));
			int most = 2 + random.nextInt(10);
			List<Tick> ticks = Ticks.linear(shown, most);
			assertTrue(ticks.size() <= most + 1, shown + ": " + ticks);
			double slack = 1e-6 * shown.length();
			ticks.forEach(tick -> assertTrue(tick.position() >= shown.low() - slack && tick.position() <= shown.high() + slack));
		}
	}

	@Test
	void logarithmHasDecades() {
		IntensityMapping mapping = new IntensityMapping(IntensityScale.LOGARITHM, 1, 1000);
		List<Tick> ticks = Ticks.intensity(mapping, 6);
		assertEquals(List.of("1", "10", "100", "1000"), labels(ticks));
		assertEquals(1.0 / 3, ticks.get(1).position(), 1e-12);
	}

	private static List<String> labels(List<Tick> ticks) {
		return ticks.stream().map(Tick::label).toList();
	}
}
