/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/** A crystal lattice at one pressure, as far as it fixes where reflections lie. */
public sealed interface Lattice permits CubicLattice, HexagonalLattice {

	/**
	 * @param h first Miller index
	 * @param k second Miller index
	 * @param l third Miller index; not all three zero
	 * @return the spacing of these planes in ångström
	 */
	double spacingAngstrom(int h, int k, int l);

	/** @return volume of the conventional cell in Å³ */
	double cellVolume();
}
