/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class NamePlacesTest {

	private static final double LINE = 10;

	@Test
	void aNameLiesAboveWhatOfItsCurveIsBelowIt() {
		Curve curve = new Curve("peaks", new double[] { 0, 1, 2, 3, 4 }, new double[] { 9, 1, 5, Double.NaN, 2 }, 0);
		assertEquals(9, NamePlaces.highest(curve, -1));
		assertEquals(5, NamePlaces.highest(curve, 1.5));
		assertEquals(2, NamePlaces.highest(curve, 2.5), "what is missing is not the highest");
		assertEquals(2, NamePlaces.highest(curve, 7), "nothing there: the end");
	}

	@Test
	void namesAreApartAndInTheFigure() {
		List<NamePlaces.Place> places = NamePlaces.apart(List.of(place("a", 50), place("b", 52), place("", 51), place("c", 3)), LINE, LINE / 2);
		assertEquals(3, places.size(), "curves without a name need no place");
		for (int i = 1; i < places.size(); i++) {
			assertTrue(places.get(i - 1).y() - places.get(i).y() >= LINE, places.toString());
		}
		assertTrue(places.getLast().y() >= LINE / 2, places.toString());
	}

	private static NamePlaces.Place place(String name, double y) {
		return new NamePlaces.Place(new Curve(name, new double[] { 0 }, new double[] { 0 }, 0), y);
	}
}
