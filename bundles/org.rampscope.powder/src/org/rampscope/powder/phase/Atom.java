/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.List;

/**
 * An atom in the cell.
 *
 * @param atomicNumber of its element
 * @param occupancy 0 … 1
 * @param x fractional coordinate, 0 … 1
 * @param y fractional coordinate
 * @param z fractional coordinate
 */
record Atom(int atomicNumber, double occupancy, double x, double y, double z) {

	/** Coordinates such as 0.3333 stand for thirds: images closer than this are the same atom. */
	private static final double SAME = 2e-3;

	/** @return the atom and all its images, each once */
	static List<Atom> orbit(int atomicNumber, double occupancy, double x, double y, double z, List<SymmetryOperation> operations) {
		List<Atom> orbit = new ArrayList<>();
		for (SymmetryOperation operation : operations) {
			double[] p = operation.apply(x, y, z);
			Atom image = new Atom(atomicNumber, occupancy, p[0] - Math.floor(p[0]), p[1] - Math.floor(p[1]), p[2] - Math.floor(p[2]));
			if (orbit.stream().noneMatch(image::isAt)) {
				orbit.add(image);
			}
		}
		return orbit;
	}

	private boolean isAt(Atom other) {
		return near(x, other.x) && near(y, other.y) && near(z, other.z);
	}

	private static boolean near(double a, double b) {
		double d = Math.abs(a - b);
		return Math.min(d, 1 - d) < SAME;
	}
}
