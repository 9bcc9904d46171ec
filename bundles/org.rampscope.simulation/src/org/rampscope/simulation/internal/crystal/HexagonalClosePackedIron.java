/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import java.util.List;

/**
 * Iron above 13 GPa. Equation of state: A. Dewaele et al., Phys. Rev. Lett. 97 (2006) 215504; the axial ratio falls
 * slowly with pressure.
 */
public final class HexagonalClosePackedIron implements CrystalPhase {

	private static final double AMBIENT_VOLUME = 22.468;
	private static final EquationOfState EQUATION = new Vinet(163.4, 5.38);
	private static final List<Reflection> REFLECTIONS = List.of(new Reflection(1, 0, 0, 25), new Reflection(0, 0, 2, 28),
			new Reflection(1, 0, 1, 100), new Reflection(1, 0, 2, 14), new Reflection(1, 1, 0, 16), new Reflection(1, 0, 3, 15));

	@Override
	public String name() {
		return "hcp Fe";
	}

	@Override
	public HexagonalLattice lattice(double pressureGPa) {
		return HexagonalLattice.ofVolume(AMBIENT_VOLUME * EQUATION.compressionAt(pressureGPa), 1.6065 - 0.00012 * pressureGPa);
	}

	@Override
	public List<Reflection> reflections(double pressureGPa) {
		return REFLECTIONS;
	}
}
