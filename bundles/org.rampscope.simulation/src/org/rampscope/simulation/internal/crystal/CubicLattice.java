/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/**
 * Cubic lattice: 1/d² = (h² + k² + l²)/a².
 *
 * @param a edge of the cell in ångström
 */
public record CubicLattice(double a) implements Lattice {

	@Override
	public double spacingAngstrom(int h, int k, int l) {
		return a / Math.sqrt((double) h * h + k * k + l * l);
	}

	@Override
	public double cellVolume() {
		return a * a * a;
	}
}
