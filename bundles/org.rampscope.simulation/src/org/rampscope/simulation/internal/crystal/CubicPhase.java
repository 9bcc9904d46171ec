/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import java.util.List;

/**
 * A cubic phase under an equation of state.
 *
 * @param name short name
 * @param ambientA edge of the cell without pressure, ångström
 * @param equation equation of state
 * @param widthFactor factor on the instrument's peak width
 * @param reflections reflections; their intensities do not change
 */
public record CubicPhase(String name, double ambientA, EquationOfState equation, double widthFactor, List<Reflection> reflections)
		implements CrystalPhase {

	public CubicPhase {
		reflections = List.copyOf(reflections);
	}

	@Override
	public CubicLattice lattice(double pressureGPa) {
		return new CubicLattice(ambientA * Math.cbrt(equation.compressionAt(pressureGPa)));
	}

	@Override
	public List<Reflection> reflections(double pressureGPa) {
		return reflections;
	}
}
