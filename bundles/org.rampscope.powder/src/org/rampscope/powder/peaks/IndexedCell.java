/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.List;

import org.rampscope.powder.phase.UnitCell;

/**
 * A cell that explains observed lines.
 *
 * @param lattice lattice and centring
 * @param cell refined cell
 * @param lines explained lines, widest spacing first
 * @param unexplained number of lines it does not explain
 * @param figureOfMerit de Wolff's M: Q of the last line over twice the mean deviation in Q times the number of lines possible up to there
 * @param evidence negative logarithm of the probability that the lines beyond those that fix the edges are met by chance
 */
public record IndexedCell(Lattice lattice, UnitCell cell, List<IndexedLine> lines, int unexplained, double figureOfMerit,
		double evidence) {

	/**
	 * @param h index
	 * @param k index
	 * @param l index
	 * @param observedAngstrom observed spacing in ångström
	 * @param calculatedAngstrom spacing of the cell
	 */
	public record IndexedLine(int h, int k, int l, double observedAngstrom, double calculatedAngstrom) {
	}

	public IndexedCell {
		lines = List.copyOf(lines);
	}
}
