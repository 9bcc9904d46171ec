/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class CellEdgesTest {

	@Test
	void bordersAreHalfWay() {
		CellEdges edges = CellEdges.around(1, 2, 4);
		assertEquals(new Interval(0.5, 5), edges.extent());
		assertEquals(-1, edges.cellAt(0.4));
		assertEquals(0, edges.cellAt(0.5));
		assertEquals(1, edges.cellAt(2.9));
		assertEquals(2, edges.cellAt(3.1));
		assertEquals(2, edges.cellAt(5));
		assertEquals(-1, edges.cellAt(Double.NaN));
	}

	@Test
	void fallingAxisKeepsItsNumbers() {
		CellEdges edges = CellEdges.around(4, 2, 1);
		assertEquals(0, edges.cellAt(4.2));
		assertEquals(2, edges.cellAt(0.7));
		assertEquals(2.25, edges.middle(1));
		CellMap map = edges.map(edges.extent(), 9);
		assertArrayEquals(new int[] { 2, 2, 1, 1, 1, 0, 0, 0, 0 }, map.first());
	}

	@Test
	void oneCellHasAWidth() {
		assertEquals(new Interval(6.5, 7.5), CellEdges.around(7).extent());
	}

	@Test
	void changeOfDirectionIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> CellEdges.around(1, 3, 2, 5));
	}

	/** However many cells and pixels there are: nothing is lost and nothing is shown twice where pixels are larger than cells. */
	@Test
	void everyCellBelongsToOnePixelWhenZoomedOut() {
		Random random = new Random(5);
		for (int trial = 0; trial < 200; trial++) {
			int cells = 1 + random.nextInt(500);
			double[] centres = new double[cells];
			double position = random.nextGaussian();
			for (int i = 0; i < cells; i++) {
				position += 0.5 + random.nextDouble();
				centres[i] = position;
			}
			if (random.nextBoolean()) {
				for (int i = 0; i < cells; i++) {
					centres[i] = -centres[i];
				}
			}
			CellEdges edges = CellEdges.around(centres);
			int pixels = Math.max(1, cells / (4 + random.nextInt(4)));
			CellMap map = edges.map(edges.extent(), pixels);
			int[] shown = new int[cells];
			for (int pixel = 0; pixel < pixels; pixel++) {
				for (int cell = map.first()[pixel]; cell < map.end()[pixel]; cell++) {
					shown[cell]++;
				}
			}
			assertTrue(Arrays.stream(shown).allMatch(times -> times == 1), "trial " + trial + ": " + Arrays.toString(shown));
		}
	}

	@Test
	void everyPixelShowsTheCellUnderItWhenZoomedIn() {
		CellEdges edges = CellEdges.around(0, 1, 2, 3);
		CellMap map = edges.map(new Interval(0.5, 2.5), 20);
		for (int pixel = 0; pixel < 20; pixel++) {
			assertEquals(pixel < 10 ? 1 : 2, map.first()[pixel]);
			assertEquals(map.first()[pixel] + 1, map.end()[pixel]);
		}
		assertEquals(1, map.cellsPerPixel());
	}

	@Test
	void pixelsBeyondTheAxisShowNothing() {
		CellMap map = CellEdges.around(0, 1).map(new Interval(-4.5, 1.5), 6);
		assertArrayEquals(new int[] { -1, -1, -1, -1, 0, 1 }, map.first());
	}
}
