/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;

class PixelGeometryTest {

	private static final DetectorGrid PILATUS = new DetectorGrid(1679, 1475, 172e-6, 172e-6);

	/** Values printed by pyFAI 0.21.3 for distance 0.35 m, PONI 0.1444 and 0.1268 m, rotations 0.01, −0.02 and 0 rad. */
	@ParameterizedTest
	@CsvSource({ "0,0,0.48025878,-2.30229435", "0,1474,0.49397261,-0.81156267", "1678,0,0.51064975,2.25422014",
			"1678,1474,0.52363137,0.85963203", "839,737,0.02240934,1.10106405" })
	void agreesWithPyfai(int row, int column, double twoTheta, double chi) {
		PixelGeometry pixels = new PixelGeometry(new Geometry(0.35, 0.1444, 0.1268, 0.01, -0.02, 0, 3, Optional.empty()), PILATUS);
		assertEquals(twoTheta, pixels.twoThetaRad(row + 0.5, column + 0.5), 1e-8);
		assertEquals(chi, pixels.azimuthRad(row + 0.5, column + 0.5), 1e-8);
	}

	@Test
	void rotationsKeepDistances() {
		Random random = new Random(1);
		for (int i = 0; i < 200; i++) {
			Geometry turned = new Geometry(0.1 + random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble() - 0.5,
					random.nextDouble() - 0.5, random.nextDouble() * 6, 1 + random.nextInt(4), Optional.empty());
			Geometry straight = new Geometry(turned.distanceM(), turned.poni1M(), turned.poni2M(), 0, 0, 0, turned.orientation(),
					Optional.empty());
			double slow = 1700 * random.nextDouble();
			double fast = 1500 * random.nextDouble();
			PixelGeometry a = new PixelGeometry(turned, PILATUS);
			PixelGeometry b = new PixelGeometry(straight, PILATUS);
			assertEquals(b.labPosition(slow, fast).distanceM(), a.labPosition(slow, fast).distanceM(), 1e-12);
			assertEquals(b.cosIncidence(slow, fast), a.cosIncidence(slow, fast), 1e-15);
			assertEquals(Math.cos(b.twoThetaRad(slow, fast)), b.cosIncidence(slow, fast), 1e-12);
		}
	}

	/** A frame stored the other way round with the orientation that says so must give every pixel the same place. */
	@ParameterizedTest
	@CsvSource({ "1,true,true", "2,true,false", "3,false,false", "4,false,true" })
	void orientationMirrorsTheArrayAndTheAxes(int orientation, boolean rowsFlipped, boolean columnsFlipped) {
		Geometry reference = new Geometry(0.3, 0.05, 0.02, 0.02, -0.03, 0.4, 3, Optional.empty());
		Geometry oriented = new Geometry(0.3, 0.05, 0.02, 0.02, -0.03, 0.4, orientation, Optional.empty());
		DetectorGrid grid = new DetectorGrid(100, 60, 1e-3, 1e-3);
		PixelGeometry a = new PixelGeometry(reference, grid);
		PixelGeometry b = new PixelGeometry(oriented, grid);
		for (int row = 0; row < 100; row += 7) {
			for (int column = 0; column < 60; column += 7) {
				double slow = rowsFlipped ? 99 - row + 0.5 : row + 0.5;
				double fast = columnsFlipped ? 59 - column + 0.5 : column + 0.5;
				LabPosition expected = a.labPosition(slow, fast);
				LabPosition actual = b.labPosition(row + 0.5, column + 0.5);
				assertEquals((rowsFlipped ? -1 : 1) * expected.upM(), actual.upM(), 1e-15);
				assertEquals((columnsFlipped ? -1 : 1) * expected.sideM(), actual.sideM(), 1e-15);
				assertEquals(expected.beamM(), actual.beamM(), 1e-15);
			}
		}
	}

	/** A ring closes where the whole cone meets the plane; of a tilted detector, a wide cone has but one open branch. */
	@Test
	void ringsLieAtTheirAngleAndEndWhereThePlaneEnds() {
		PixelGeometry upright = new PixelGeometry(new Geometry(0.2, 0.1, 0.08, 0, 0, 0, 3, Optional.empty()), PILATUS);
		PixelGeometry tilted = new PixelGeometry(new Geometry(0.2, 0.1, 0.08, 1.2, 0, 0, 3, Optional.empty()), PILATUS);
		for (double angle : new double[] { 0.1, 0.8 }) {
			assertEquals(1, upright.ring(angle).size());
			for (PixelGeometry geometry : new PixelGeometry[] { upright, tilted }) {
				for (double[] line : geometry.ring(angle)) {
					for (int i = 0; i < line.length; i += 2) {
						assertEquals(angle, geometry.twoThetaRad(line[i + 1], line[i]), 1e-6);
					}
				}
			}
		}
		int points = tilted.ring(0.8).stream().mapToInt(line -> line.length / 2).sum();
		assertTrue(points > 100 && points < 700, points + " points of the open branch");
	}

	@Test
	void impossibleGeometriesAreRefused() {
		assertThrows(GeometryException.class, () -> new Geometry(0, 0, 0, 0, 0, 0, 3, Optional.empty()));
		assertThrows(GeometryException.class, () -> new Geometry(0.1, 0, 0, 0, 0, 0, 5, Optional.empty()));
	}
}
