/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/**
 * Third-order Birch–Murnaghan equation of state: P = 3 K0 f (1 + 2f)^{5/2} (1 + 1.5 (K' − 4) f), f = ((V/V0)^{−⅔} − 1)/2.
 * Source: F. Birch, Phys. Rev. 71 (1947) 809.
 *
 * @param bulkModulusGPa K0 in GPa
 * @param derivative K0', dimensionless
 */
public record BirchMurnaghan3(double bulkModulusGPa, double derivative) implements EquationOfState {

	@Override
	public double pressureGPa(double compression) {
		double x = Math.cbrt(compression);
		double f = (1 / (x * x) - 1) / 2;
		return 3 * bulkModulusGPa * f * Math.pow(1 + 2 * f, 2.5) * (1 + 1.5 * (derivative - 4) * f);
	}
}
