/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/**
 * Hexagonal lattice, also for rhombohedral ones in hexagonal axes: 1/d² = 4/3 (h² + hk + k²)/a² + l²/c².
 *
 * @param a edge in the basal plane in ångström
 * @param c height of the cell in ångström
 */
public record HexagonalLattice(double a, double c) implements Lattice {

	/**
	 * @param volume cell volume in Å³
	 * @param axialRatio c/a
	 */
	public static HexagonalLattice ofVolume(double volume, double axialRatio) {
		double a = Math.cbrt(2 * volume / (Math.sqrt(3) * axialRatio));
		return new HexagonalLattice(a, a * axialRatio);
	}

	/**
	 * The rhombohedral cell that a rock salt cell becomes when it is stretched along its body diagonal at constant volume.
	 *
	 * @param cubicA edge of the cubic cell of the same volume, ångström
	 * @param strain ε, stretch of c/a: c/a = √6 (1 + ε)
	 */
	public static HexagonalLattice ofStretchedCube(double cubicA, double strain) {
		return new HexagonalLattice(cubicA / Math.sqrt(2) * Math.pow(1 + strain, -1. / 3),
				Math.sqrt(3) * cubicA * Math.pow(1 + strain, 2. / 3));
	}

	@Override
	public double spacingAngstrom(int h, int k, int l) {
		double basal = 4. / 3 * ((double) h * h + (double) h * k + (double) k * k) / (a * a);
		return 1 / Math.sqrt(basal + (double) l * l / (c * c));
	}

	@Override
	public double cellVolume() {
		return Math.sqrt(3) / 2 * a * a * c;
	}
}
