/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatticeTest {

	private static final double WAVELENGTH = 0.4828;

	static Stream<Arguments> positions() {
		CrystalPhase bcc = Phases.BCC_IRON;
		CrystalPhase hcp = Phases.HCP_IRON;
		CrystalPhase pt = Phases.PLATINUM;
		CrystalPhase oxide = Phases.MAGNESIOWUESTITE;
		return Stream.of(Arguments.of(bcc, 0, new double[] { 13.68, 19.39, 23.81 }),
				Arguments.of(hcp, 13, new double[] { 12.94, 13.97, 14.72, 19.09, 22.52, 24.77 }),
				Arguments.of(pt, 0, new double[] { 12.24, 14.14, 20.05, 23.55 }),
				Arguments.of(oxide, 1, new double[] { 11.20, 12.94, 18.34, 21.54, 22.51 }));
	}

	/** Two-theta of all reflections as tabulated for 0.4828 Å. */
	@ParameterizedTest
	@MethodSource("positions")
	void reflectionsLieWhereTheTableSays(CrystalPhase phase, double pressure, double[] expected) {
		List<Reflection> reflections = phase.reflections(pressure);
		assertEquals(expected.length, reflections.size());
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], twoTheta(phase.lattice(pressure), reflections.get(i)), 0.0101, reflections.get(i).toString());
		}
	}

	@Test
	void strongestIronLineMovesAsTabulated() {
		assertEquals(13.99, twoTheta(Phases.BCC_IRON.lattice(13), new Reflection(1, 1, 0, 100)), 0.006);
	}

	private static double twoTheta(Lattice lattice, Reflection r) {
		return Math.toDegrees(2 * Math.asin(WAVELENGTH / (2 * lattice.spacingAngstrom(r.h(), r.k(), r.l()))));
	}

	@Test
	void rhombohedralReflectionsAreAllowedOnes() {
		for (Reflection r : Phases.RHOMBOHEDRAL_WUESTITE.reflections(20)) {
			assertEquals(0, Math.floorMod(-r.h() + r.k() + r.l(), 3), r.toString());
		}
	}

	/** A stretch of nothing must leave every line where the cubic one was. */
	@Test
	void unstretchedRhombohedralCellIsCubic() {
		double a = 4.2;
		Lattice cube = new CubicLattice(a);
		Lattice same = HexagonalLattice.ofStretchedCube(a, 0);
		int[][][] families = { { { 1, 1, 1 }, { 0, 0, 3 }, { 1, 0, 1 } }, { { 2, 0, 0 }, { 0, 1, 2 } }, { { 2, 2, 0 }, { 1, 0, 4 }, { 1, 1, 0 } },
				{ { 3, 1, 1 }, { 0, 1, 5 }, { 1, 1, 3 }, { 0, 2, 1 } }, { { 2, 2, 2 }, { 0, 0, 6 }, { 2, 0, 2 } } };
		for (int[][] family : families) {
			double expected = cube.spacingAngstrom(family[0][0], family[0][1], family[0][2]);
			for (int i = 1; i < family.length; i++) {
				assertEquals(expected, same.spacingAngstrom(family[i][0], family[i][1], family[i][2]), 1e-12);
			}
		}
	}

	@Test
	void stretchKeepsTheVolumeAndGrows() {
		RhombohedralOxide phase = (RhombohedralOxide) Phases.RHOMBOHEDRAL_WUESTITE;
		double last = 0;
		for (double p = 14.5; p < 70; p += 2.5) {
			// the hexagonal cell holds three of the rhombohedral ones, the cubic cell four
			assertEquals(Phases.WUESTITE.lattice(p).cellVolume() / 4, phase.lattice(p).cellVolume() / 3, 1e-9);
			assertEquals(Math.sqrt(6) * (1 + phase.strain(p)), phase.lattice(p).c() / phase.lattice(p).a(), 1e-9);
			assertTrue(phase.strain(p) > last);
			last = phase.strain(p);
		}
	}

	/** Splitting shares the light of a cubic line out; it makes none. Texture does. */
	@Test
	void splittingOfAPowderKeepsTheSumOfIntensities() {
		double cubic = Phases.WUESTITE.reflections(20).stream().mapToDouble(Reflection::intensity).sum();
		double split = Phases.RHOMBOHEDRAL_WUESTITE.reflections(20).stream().mapToDouble(Reflection::intensity).sum();
		assertEquals(cubic, split, 1e-9);
	}
}
