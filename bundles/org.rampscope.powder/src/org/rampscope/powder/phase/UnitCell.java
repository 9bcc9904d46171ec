/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import org.rampscope.core.error.AnalysisException;

/**
 * A unit cell.
 *
 * @param system crystal system
 * @param a edge in ångström, positive
 * @param b edge in ångström, positive
 * @param c edge in ångström, positive
 * @param alphaDeg angle between b and c, degrees
 * @param betaDeg angle between a and c, degrees
 * @param gammaDeg angle between a and b, degrees
 */
public record UnitCell(CrystalSystem system, double a, double b, double c, double alphaDeg, double betaDeg, double gammaDeg) {

	public UnitCell {
		if (!(a > 0) || !(b > 0) || !(c > 0) || !(volume(a, b, c, alphaDeg, betaDeg, gammaDeg) > 0)) {
			throw new AnalysisException("a cell of a = " + a + ", b = " + b + ", c = " + c + " Å and angles " + alphaDeg + "°, " + betaDeg
					+ "°, " + gammaDeg + "° has no volume", "Check the cell");
		}
	}

	/** @return a cubic cell, edge in ångström */
	public static UnitCell cubic(double a) {
		return new UnitCell(CrystalSystem.CUBIC, a, a, a, 90, 90, 90);
	}

	/** @return a hexagonal cell, edges in ångström */
	public static UnitCell hexagonal(double a, double c) {
		return new UnitCell(CrystalSystem.HEXAGONAL, a, a, c, 90, 90, 120);
	}

	/** @return a rhombohedral cell in hexagonal axes, edges in ångström */
	public static UnitCell rhombohedral(double a, double c) {
		return new UnitCell(CrystalSystem.RHOMBOHEDRAL, a, a, c, 90, 90, 120);
	}

	/** @return volume in Å³ */
	public double volume() {
		return volume(a, b, c, alphaDeg, betaDeg, gammaDeg);
	}

	private static double volume(double a, double b, double c, double alphaDeg, double betaDeg, double gammaDeg) {
		double ca = Math.cos(Math.toRadians(alphaDeg));
		double cb = Math.cos(Math.toRadians(betaDeg));
		double cg = Math.cos(Math.toRadians(gammaDeg));
		return a * b * c * Math.sqrt(1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg);
	}

	/**
	 * @param compression V/V₀, positive
	 * @return this cell with that part of its volume and the same shape
	 */
	public UnitCell compressed(double compression) {
		double x = Math.cbrt(compression);
		return new UnitCell(system, a * x, b * x, c * x, alphaDeg, betaDeg, gammaDeg);
	}

	/** @return spacing of the lattice planes in ångström; the general triclinic formula (International Tables B, 1.1) */
	public double spacing(int h, int k, int l) {
		if (h == 0 && k == 0 && l == 0) {
			throw new AnalysisException("000 has no lattice spacing", "Give at least one index other than 0");
		}
		double ca = Math.cos(Math.toRadians(alphaDeg));
		double cb = Math.cos(Math.toRadians(betaDeg));
		double cg = Math.cos(Math.toRadians(gammaDeg));
		double x = h / a;
		double y = k / b;
		double z = l / c;
		double sum = x * x * (1 - ca * ca) + y * y * (1 - cb * cb) + z * z * (1 - cg * cg) + 2 * x * y * (ca * cb - cg)
				+ 2 * y * z * (cb * cg - ca) + 2 * x * z * (ca * cg - cb);
		return Math.sqrt((1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg) / sum);
	}
}
