/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/**
 * The universal equation of state: P = 3 K0 (1 − x)/x² · exp(1.5 (K' − 1)(1 − x)), x = (V/V0)^⅓.
 * Source: P. Vinet et al., J. Phys. C 19 (1986) L467.
 *
 * @param bulkModulusGPa K0 in GPa
 * @param derivative K0', dimensionless
 */
public record Vinet(double bulkModulusGPa, double derivative) implements EquationOfState {

	@Override
	public double pressureGPa(double compression) {
		double x = Math.cbrt(compression);
		return 3 * bulkModulusGPa * (1 - x) / (x * x) * Math.exp(1.5 * (derivative - 1) * (1 - x));
	}
}
