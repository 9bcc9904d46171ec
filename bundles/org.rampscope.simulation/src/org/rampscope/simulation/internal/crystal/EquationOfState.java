/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.rampscope.core.error.AnalysisException;

/** Isothermal equation of state: pressure as a function of compression, and its inverse. */
public interface EquationOfState {

	/** Smallest V/V0 looked at when a volume is solved for. */
	double SMALLEST_COMPRESSION = 0.15;

	/**
	 * @param compression V/V0, positive
	 * @return pressure in GPa
	 */
	double pressureGPa(double compression);

	/**
	 * @param pressureGPa pressure in GPa, not negative
	 * @return V/V0 at that pressure, {@link #SMALLEST_COMPRESSION} … 1
	 * @throws AnalysisException where the pressure is outside what the equation reaches in that range
	 */
	default double compressionAt(double pressureGPa) {
		double highest = pressureGPa(SMALLEST_COMPRESSION);
		if (!(pressureGPa >= 0) || pressureGPa > highest) {
			throw new AnalysisException("equation of state cannot be solved at " + pressureGPa + " GPa",
					"Use pressures of 0 to " + highest + " GPa");
		}
		UnivariateFunction excess = compression -> pressureGPa(compression) - pressureGPa;
		return new BrentSolver(1e-13, 1e-13).solve(200, excess, SMALLEST_COMPRESSION, 1);
	}
}
