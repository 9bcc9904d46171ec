/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;

/** Calibrations that do not belong to the frames. */
class PlaceCheckTest {

	private static final DetectorGrid GRID = new DetectorGrid(1000, 1200, 100e-6, 100e-6);

	private static Geometry straight(double distanceM, double poni1M, double poni2M, int orientation) {
		return new Geometry(distanceM, poni1M, poni2M, 0, 0, 0, orientation, Optional.empty());
	}

	@Test
	void whatAgreesIsNotMentioned() {
		assertEquals(List.of(), PlaceCheck.notes(straight(0.2, 0.05, 0.06, 3), straight(0.2005, 0.0501, 0.0602, 3), GRID));
		assertEquals(List.of(), PlaceCheck.notes(straight(0.2, 0.05, 0.06, 2), straight(0.2, 0.05, 0.06, 2), GRID));
	}

	@Test
	void distanceAndCentreAreSaidWithBothNumbers() {
		List<String> notes = PlaceCheck.notes(straight(0.2, 0.05, 0.06, 3), straight(0.25, 0.05, 0.065, 3), GRID);
		assertEquals(2, notes.size(), notes.toString());
		assertTrue(notes.get(0).contains("250.00 mm") && notes.get(0).contains("200.00 mm"), notes.get(0));
		assertTrue(notes.get(1).contains("column 650.0") && notes.get(1).contains("column 600.0") && notes.get(1).contains("50.0 pixels"), notes.get(1));
	}

	/** The same place may be written with and without tilt: what counts is the way along the beam and where it hits. */
	@Test
	void aTiltThatMovesNeitherIsNoContradiction() {
		Random random = new Random(3);
		for (int trial = 0; trial < 100; trial++) {
			double rot1 = 0.1 * random.nextGaussian();
			double rot2 = 0.1 * random.nextGaussian();
			double along = 0.2;
			double distance = along * Math.cos(rot1) * Math.cos(rot2);
			// poni is where the normal meets the detector: away from the beam by the tilt
			Geometry tilted = new Geometry(distance, 0.05 - distance * Math.tan(rot2) / Math.cos(rot1), 0.06 + distance * Math.tan(rot1), rot1, rot2,
					random.nextGaussian(), 3, Optional.empty());
			assertEquals(List.of(), PlaceCheck.notes(tilted, straight(along, 0.05, 0.06, 3), GRID));
		}
	}

	@Test
	void aMirroredCalibrationShowsInTheBeamCentre() {
		List<String> notes = PlaceCheck.notes(straight(0.2, 0.02, 0.06, 2), straight(0.2, 0.02, 0.06, 3), GRID);
		assertEquals(1, notes.size(), notes.toString());
		assertTrue(notes.get(0).contains("row 800.0") && notes.get(0).contains("row 200.0"), notes.get(0));
	}
}
