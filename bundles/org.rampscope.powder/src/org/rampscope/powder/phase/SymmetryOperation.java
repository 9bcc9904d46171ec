/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.DataException;

/**
 * A symmetry operation of a space group on fractional coordinates.
 *
 * @param rotation 3 × 3
 * @param translation 3
 */
record SymmetryOperation(double[][] rotation, double[] translation) {

	private static final Pattern TERM = Pattern.compile("([+-]?)(?:(\\d+(?:\\.\\d+)?)(?:/(\\d+))?\\*?)?([xyz])?");

	private static final int PARTS = 24;
	private static final double METRIC_TOLERANCE = 2e-3;

	/** @param text as CIF writes it: {@code -x+1/2, y, z} */
	static SymmetryOperation parse(String text, Path file) {
		String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",");
		if (parts.length != 3) {
			throw new DataException(file, "symmetry operations", "'" + text + "' is not one", "Write it as x,y,z");
		}
		double[][] rotation = new double[3][3];
		double[] translation = new double[3];
		for (int i = 0; i < 3; i++) {
			Matcher term = TERM.matcher(parts[i]);
			int end = 0;
			while (end < parts[i].length() && term.find(end) && term.start() == end && term.end() > end) {
				double value = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
				value /= term.group(3) == null ? 1 : Double.parseDouble(term.group(3));
				value *= "-".equals(term.group(1)) ? -1 : 1;
				if (term.group(4) == null) {
					translation[i] += value;
				} else {
					rotation[i][term.group(4).charAt(0) - 'x'] += value;
				}
				end = term.end();
			}
			if (end < parts[i].length()) {
				throw new DataException(file, "symmetry operations", "'" + text + "' is not one", "Write it as x,y,z");
			}
		}
		return new SymmetryOperation(rotation, translation);
	}

	double[] apply(double... position) {
		double[] result = translation.clone();
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				result[i] += rotation[i][j] * position[j];
			}
		}
		return result;
	}

	/** @return that operation followed by this one, its translation from 0 to below 1 */
	SymmetryOperation after(SymmetryOperation first) {
		double[][] product = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) {
					product[i][j] += rotation[i][k] * first.rotation[k][j];
				}
			}
		}
		return new SymmetryOperation(product, inCell(apply(first.translation)));
	}

	/** @return this operation of a structure that was moved by a part of the cell: V W V⁻¹ */
	SymmetryOperation movedBy(double[] shift) {
		double[] moved = translation.clone();
		for (int i = 0; i < 3; i++) {
			moved[i] += shift[i];
			for (int j = 0; j < 3; j++) {
				moved[i] -= rotation[i][j] * shift[j];
			}
		}
		return new SymmetryOperation(rotation, inCell(moved));
	}

	private static double[] inCell(double[] translation) {
		double[] result = new double[3];
		for (int i = 0; i < 3; i++) {
			result[i] = Math.floorMod(Math.round(PARTS * translation[i]), PARTS) / (double) PARTS;
		}
		return result;
	}

	/** @return rotation row by row and translation in 24ths of the cell, equal for equal operations: every tabulated translation is so many 24ths */
	String key() {
		StringJoiner key = new StringJoiner(",");
		for (double[] row : rotation) {
			for (double value : row) {
				key.add(Long.toString(Math.round(value)));
			}
		}
		StringJoiner shift = new StringJoiner(",");
		for (double part : translation) {
			shift.add(Long.toString(Math.floorMod(Math.round(PARTS * part), PARTS)));
		}
		return key + ";" + shift;
	}

	/**
	 * @param cell a cell
	 * @return whether the operation turns the cell into itself, to a thousandth
	 */
	boolean keeps(UnitCell cell) {
		double[] edges = { cell.a(), cell.b(), cell.c() };
		double ab = Math.cos(Math.toRadians(cell.gammaDeg()));
		double ac = Math.cos(Math.toRadians(cell.betaDeg()));
		double bc = Math.cos(Math.toRadians(cell.alphaDeg()));
		double[][] cosines = { { 1, ab, ac }, { ab, 1, bc }, { ac, bc, 1 } };
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				double turned = 0;
				for (int k = 0; k < 3; k++) {
					for (int l = 0; l < 3; l++) {
						turned += rotation[k][i] * edges[k] * cosines[k][l] * edges[l] * rotation[l][j];
					}
				}
				if (Math.abs(turned / (edges[i] * edges[j]) - cosines[i][j]) > METRIC_TOLERANCE) {
					return false;
				}
			}
		}
		return true;
	}
}
