/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.eos;

import org.rampscope.core.error.SettingsException;

/**
 * The third-order Birch–Murnaghan equation nearest to an equation of another form, for file formats that know no other.
 *
 * @param equation the equation, its uncertainties unknown
 * @param largestDeviationGPa largest difference of pressure from the other equation within the range, in GPa
 */
public record BirchMurnaghanFit(EquationOfState equation, double largestDeviationGPa) {

	private static final int POINTS = 200;

	/**
	 * Least squares in the pressure, at evenly spaced compressions. Pressure is linear in K₀ and K₀ K₀′ for this form.
	 *
	 * @param other any equation
	 * @param upToGPa the fit reaches from zero to this pressure in GPa, positive
	 * @return the nearest one; that itself, where it is of this form
	 * @throws org.rampscope.core.error.AnalysisException where the equation does not reach the pressure
	 */
	public static BirchMurnaghanFit of(EquationOfState other, double upToGPa) {
		if (other.form() == EosForm.BIRCH_MURNAGHAN_3) {
			return new BirchMurnaghanFit(other, 0);
		}
		if (!(upToGPa > 0)) {
			throw new SettingsException("largest pressure", "is " + upToGPa + " GPa", "Give a pressure greater than zero");
		}
		double smallest = other.compression(upToGPa);
		double aa = 0;
		double ab = 0;
		double bb = 0;
		double ap = 0;
		double bp = 0;
		for (int i = 1; i <= POINTS; i++) {
			double eta = 1 - (1 - smallest) * i / POINTS;
			// the pressure is a K0 + b K0 K0'
			double a = EosForm.BIRCH_MURNAGHAN_3.pressureGPa(eta, 1, 0);
			double b = EosForm.BIRCH_MURNAGHAN_3.pressureGPa(eta, 1, 1) - a;
			double p = other.pressureGPa(eta);
			aa += a * a;
			ab += a * b;
			bb += b * b;
			ap += a * p;
			bp += b * p;
		}
		double determinant = aa * bb - ab * ab;
		double k0 = (bb * ap - ab * bp) / determinant;
		double k0Prime = (aa * bp - ab * ap) / determinant / k0;
		EquationOfState fitted = new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, k0, Double.NaN, k0Prime, Double.NaN,
				"fitted to " + other.form().label() + " of " + other.reference());
		double largest = 0;
		for (int i = 1; i <= POINTS; i++) {
			double eta = 1 - (1 - smallest) * i / POINTS;
			largest = Math.max(largest, Math.abs(fitted.pressureGPa(eta) - other.pressureGPa(eta)));
		}
		return new BirchMurnaghanFit(fitted, largest);
	}
}
