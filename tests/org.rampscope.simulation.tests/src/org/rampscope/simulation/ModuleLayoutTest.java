/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ModuleLayoutTest {

	private final ModuleLayout layout = DetectorSetup.full().modules();

	/** Two seams of modules of 22 rows and three of chips within modules of 3; five seams of columns. */
	@Test
	void gapsHaveTheirWidths() {
		assertEquals(2 * 22 + 3 * 3, IntStream.range(0, 1536).filter(row -> layout.isGap(row, 100, 1536, 1536)).count());
		assertEquals(5 * 3, IntStream.range(0, 1536).filter(column -> layout.isGap(100, column, 1536, 1536)).count());
	}

	@Test
	void gapsLieOnTheSeams() {
		assertTrue(layout.isGap(512 - 11, 100, 1536, 1536));
		assertTrue(layout.isGap(512 + 10, 100, 1536, 1536));
		assertFalse(layout.isGap(512 - 12, 100, 1536, 1536));
		assertFalse(layout.isGap(512 + 11, 100, 1536, 1536));
		assertTrue(layout.isGap(100, 255, 1536, 1536));
		assertTrue(layout.isGap(100, 257, 1536, 1536));
		assertFalse(layout.isGap(100, 258, 1536, 1536));
		assertFalse(layout.isGap(0, 0, 1536, 1536));
		assertFalse(layout.isGap(1535, 1535, 1536, 1536));
	}

	@Test
	void noGapWithoutWidth() {
		ModuleLayout seamless = new ModuleLayout(512, 256, 0, 0);
		assertEquals(0, IntStream.range(0, 1536 * 1536).filter(i -> seamless.isGap(i / 1536, i % 1536, 1536, 1536)).count());
	}
}
