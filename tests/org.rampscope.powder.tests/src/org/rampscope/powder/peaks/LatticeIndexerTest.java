/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.UnitCell;

class LatticeIndexerTest {

	private static double[] spacings(Phase phase, double pressure, int lines, double error, long seed) {
		Random random = new Random(seed);
		return phase.lines(pressure).stream().limit(lines).mapToDouble(l -> l.spacingAngstrom() * (1 + error * random.nextGaussian())).toArray();
	}

	@Test
	void knowsCentringsOfCubicCells() {
		assertBest(Lattice.CUBIC_F, Calibrants.PT.cellAt(40), spacings(Calibrants.PT, 40, 6, 1e-4, 1));
		assertBest(Lattice.CUBIC_I, Calibrants.MO.cellAt(20), spacings(Calibrants.MO, 20, 7, 1e-4, 2));
		assertBest(Lattice.CUBIC_P, Calibrants.LAB6.cell(), spacings(Calibrants.LAB6, 0, 7, 1e-4, 3));
	}

	private static void assertBest(Lattice lattice, UnitCell cell, double[] spacings) {
		IndexedCell best = LatticeIndexer.defaults().index(spacings, List.of(Lattice.values())).get(0);
		assertEquals(lattice, best.lattice());
		assertEquals(cell.a(), best.cell().a(), 3e-4 * cell.a());
		assertEquals(0, best.unexplained());
	}

	@Test
	void findsHexagonalCells() {
		UnitCell cell = Calibrants.RE.cellAt(30);
		IndexedCell best = LatticeIndexer.defaults().index(spacings(Calibrants.RE, 30, 8, 5e-5, 4), Lattice.HEXAGONAL).orElseThrow();
		assertEquals(cell.a(), best.cell().a(), 5e-4 * cell.a());
		assertEquals(cell.c(), best.cell().c(), 5e-4 * cell.c());
		assertEquals(8, best.lines().size());
	}

	@Test
	void findsRhombohedralCells() {
		UnitCell cell = UnitCell.rhombohedral(2.95, 7.45);
		int[][] indices = { { 0, 0, 3 }, { 1, 0, 1 }, { 0, 1, 2 }, { 1, 0, 4 }, { 1, 1, 0 }, { 0, 1, 5 }, { 1, 1, 3 }, { 0, 2, 1 } };
		double[] spacings = new double[indices.length];
		for (int i = 0; i < spacings.length; i++) {
			spacings[i] = cell.spacing(indices[i][0], indices[i][1], indices[i][2]);
		}
		IndexedCell best = LatticeIndexer.defaults().index(spacings, Lattice.RHOMBOHEDRAL).orElseThrow();
		assertEquals(2.95, best.cell().a(), 1e-3);
		assertEquals(7.45, best.cell().c(), 3e-3);
	}

	/** A large cell explains any line; the true one explains fewer by less chance. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void foreignLinesAreNotExplainedByALargeCell(long seed) {
		Random random = new Random(seed);
		UnitCell cell = UnitCell.hexagonal(2.75, 6.95);
		int[][] indices = { { 0, 0, 3 }, { 1, 0, 1 }, { 0, 1, 2 }, { 1, 0, 4 }, { 1, 1, 0 }, { 0, 1, 5 }, { 1, 1, 3 } };
		double[] spacings = new double[indices.length + 2];
		for (int i = 0; i < indices.length; i++) {
			spacings[i] = cell.spacing(indices[i][0], indices[i][1], indices[i][2]) * (1 + 3e-4 * random.nextGaussian());
		}
		spacings[indices.length] = 1.2 + 1.3 * random.nextDouble();
		spacings[indices.length + 1] = 1.2 + 1.3 * random.nextDouble();
		IndexedCell best = new LatticeIndexer(0.002, 12).index(spacings, List.of(Lattice.CUBIC_F, Lattice.HEXAGONAL)).get(0);
		assertEquals(2.75, best.cell().a(), 0.01);
		assertEquals(6.95, best.cell().c(), 0.02);
	}

	@Test
	void foreignLinesStayUnexplained() {
		double[] lines = spacings(Calibrants.PT, 10, 5, 5e-5, 5);
		double[] more = java.util.Arrays.copyOf(lines, 6);
		more[5] = 2.05;
		IndexedCell cell = new LatticeIndexer(5e-4, 6).index(more, Lattice.CUBIC_F).orElseThrow();
		assertEquals(1, cell.unexplained());
		assertEquals(List.of("111"), cell.lines().stream().limit(1).map(l -> "" + l.h() + l.k() + l.l()).toList());
		assertThrows(AnalysisException.class, () -> LatticeIndexer.defaults().index(new double[] { 2 }, Lattice.CUBIC_F));
		assertTrue(new LatticeIndexer(1e-6, 5).index(new double[] { 2.31, 2.17, 1.93, 1.41, 1.07, 0.99 }, Lattice.CUBIC_F).isEmpty());
	}
}
