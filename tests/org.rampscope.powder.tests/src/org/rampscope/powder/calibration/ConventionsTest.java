/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;
import org.rampscope.powder.geometry.PixelGeometry;

class ConventionsTest {

	private static final DetectorGrid GRID = new DetectorGrid(700, 500, 172e-6, 150e-6);

	private static Geometry random(Random random, double rot3, int orientation) {
		return new Geometry(0.1 + random.nextDouble(), 0.1 * random.nextDouble(), 0.1 * random.nextDouble(), 0.3 * random.nextGaussian(),
				0.3 * random.nextGaussian(), rot3, orientation, Optional.empty());
	}

	@Test
	void fit2dRoundTrip() {
		Random random = new Random(1);
		for (int i = 0; i < 500; i++) {
			Geometry g = random(random, 0, 3);
			Geometry back = Fit2dGeometry.of(g, GRID).toGeometry(GRID);
			assertEquals(g.distanceM(), back.distanceM(), 1e-12);
			assertEquals(g.poni1M(), back.poni1M(), 1e-10);
			assertEquals(g.poni2M(), back.poni2M(), 1e-10);
			assertEquals(g.rot1Rad(), back.rot1Rad(), 1e-7);
			assertEquals(g.rot2Rad(), back.rot2Rad(), 1e-7);
		}
	}

	@Test
	void fit2dKeepsScatteringAnglesWhereItLosesTheRotation() {
		Random random = new Random(2);
		for (int i = 0; i < 200; i++) {
			Geometry g = random(random, 6 * random.nextDouble(), 3);
			PixelGeometry before = new PixelGeometry(g, GRID);
			PixelGeometry after = new PixelGeometry(Fit2dGeometry.of(g, GRID).toGeometry(GRID), GRID);
			assertEquals(before.twoThetaRad(100, 300), after.twoThetaRad(100, 300), 1e-9);
		}
	}

	/** Header of a pattern that pyFAI wrote: PONI and Fit2D parameters side by side. */
	@Test
	void fit2dParametersAreThoseOfPyfai() {
		Geometry ceria = new Geometry(0.208651380603, 0.0872948482846, 0.0799601126306, -0.0184422457059, 0.00413760084465,
				-2.77645988275e-08, 3, Optional.empty());
		Fit2dGeometry fit2d = Fit2dGeometry.of(ceria, new DetectorGrid(1043, 981, 172e-6, 172e-6));
		assertEquals(208.689, fit2d.directDistanceMm(), 5e-4);
		assertEquals(487.259, fit2d.centreX(), 5e-4);
		assertEquals(512.548, fit2d.centreY(), 5e-4);
		assertEquals(1.083, fit2d.tiltDeg(), 5e-4);
		assertEquals(12.646, fit2d.tiltPlaneDeg(), 5e-4);
	}

	@Test
	void vectorsRoundTripForEveryOrientation() {
		Random random = new Random(3);
		for (int i = 0; i < 500; i++) {
			Geometry g = random(random, 6 * random.nextDouble() - 3, 1 + random.nextInt(4));
			Geometry back = DetectorFrame.of(g, GRID).toGeometry(GRID);
			PixelGeometry before = new PixelGeometry(g, GRID);
			PixelGeometry after = new PixelGeometry(back, GRID);
			for (double slow = 0; slow <= 700; slow += 350) {
				for (double fast = 0; fast <= 500; fast += 250) {
					assertEquals(before.labPosition(slow, fast).upM(), after.labPosition(slow, fast).upM(), 1e-11, g.toString());
					assertEquals(before.labPosition(slow, fast).sideM(), after.labPosition(slow, fast).sideM(), 1e-11);
					assertEquals(before.labPosition(slow, fast).beamM(), after.labPosition(slow, fast).beamM(), 1e-11);
				}
			}
		}
	}

	@Test
	void impossibleOnesAreRefused() {
		assertThrows(GeometryException.class, () -> new Fit2dGeometry(0, 1, 1, 0, 0, Optional.empty()));
		assertThrows(GeometryException.class, () -> Fit2dGeometry.of(random(new Random(1), 0, 2), GRID));
		assertThrows(GeometryException.class,
				() -> new DetectorFrame(new double[3], new double[] { 1, 0, 0 }, new double[] { 1, 0, 0 }, Optional.empty()));
		assertThrows(GeometryException.class,
				() -> new DetectorFrame(new double[3], new double[] { 1, 0, 0 }, new double[] { 0, 1, 0 }, Optional.empty()).toGeometry(GRID));
	}
}
