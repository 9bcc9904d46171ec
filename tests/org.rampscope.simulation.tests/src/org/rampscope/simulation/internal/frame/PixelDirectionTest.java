/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;

class PixelDirectionTest {

	private static final DetectorGrid GRID = new DetectorGrid(40, 60, 1e-4, 2e-4);

	@Test
	void untiltedPixelsLieWhereTheirCentresAre() {
		double[] vector = at(new Geometry(0.3, 1e-3, -2e-3, 0, 0, 0, 3, Optional.empty()), 7, 11);
		assertArrayEquals(new double[] { 7.5e-4 - 1e-3, 11.5 * 2e-4 + 2e-3, 0.3 }, vector, 1e-15);
	}

	/**
	 * The point of normal incidence, turned by small angles: rot1, left-handed about axis 1, moves it towards positive axis
	 * 2; rot2, left-handed about axis 2, towards negative axis 1 (pyFAI's documentation of its geometry).
	 */
	@Test
	void rotationsTurnTheRightWay() {
		double[] byFirst = at(new Geometry(0.3, 0.5e-4, 1e-4, 0.1, 0, 0, 3, Optional.empty()), 0, 0);
		assertArrayEquals(new double[] { 0, 0.3 * Math.sin(0.1), 0.3 * Math.cos(0.1) }, byFirst, 1e-15);
		double[] bySecond = at(new Geometry(0.3, 0.5e-4, 1e-4, 0, 0.1, 0, 3, Optional.empty()), 0, 0);
		assertArrayEquals(new double[] { -0.3 * Math.sin(0.1), 0, 0.3 * Math.cos(0.1) }, bySecond, 1e-15);
	}

	/** Closed form of R3 R2 R1 applied to (p1, p2, L), as the literature writes it out. */
	@Test
	void productOfRotationsIsTheClosedForm() {
		SplittableRandom random = new SplittableRandom(3);
		for (int n = 0; n < 200; n++) {
			double r1 = random.nextDouble() - 0.5;
			double r2 = random.nextDouble() - 0.5;
			double r3 = 6 * random.nextDouble() - 3;
			double distance = 0.1 + random.nextDouble();
			int row = random.nextInt(40);
			int column = random.nextInt(60);
			double p1 = (row + 0.5) * 1e-4 - 0.002;
			double p2 = (column + 0.5) * 2e-4 - 0.003;
			double[] expected = {
					p1 * Math.cos(r2) * Math.cos(r3) + p2 * (Math.cos(r3) * Math.sin(r1) * Math.sin(r2) - Math.cos(r1) * Math.sin(r3))
							- distance * (Math.cos(r1) * Math.cos(r3) * Math.sin(r2) + Math.sin(r1) * Math.sin(r3)),
					p1 * Math.cos(r2) * Math.sin(r3) + p2 * (Math.cos(r1) * Math.cos(r3) + Math.sin(r1) * Math.sin(r2) * Math.sin(r3))
							- distance * (Math.cos(r1) * Math.sin(r2) * Math.sin(r3) - Math.cos(r3) * Math.sin(r1)),
					p1 * Math.sin(r2) - p2 * Math.cos(r2) * Math.sin(r1) + distance * Math.cos(r1) * Math.cos(r2) };
			assertArrayEquals(expected, at(new Geometry(distance, 0.002, 0.003, r1, r2, r3, 3, Optional.empty()), row, column), 1e-14);
		}
	}

	@Test
	void otherOrientationsCountFromTheOtherEnd() {
		double[] third = at(geometry(3), 5, 9);
		assertArrayEquals(third, at(geometry(1), 40 - 1 - 5, 60 - 1 - 9), 0);
		assertArrayEquals(third, at(geometry(2), 40 - 1 - 5, 9), 0);
		assertArrayEquals(third, at(geometry(4), 5, 60 - 1 - 9), 0);
	}

	private static Geometry geometry(int orientation) {
		return new Geometry(0.3, 1e-3, 2e-3, 0.01, 0.02, 0.03, orientation, Optional.empty());
	}

	private static double[] at(Geometry geometry, int row, int column) {
		double[] vector = new double[3];
		new PixelDirection(GRID, geometry).put(row, column, vector);
		return vector;
	}
}
