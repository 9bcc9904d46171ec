/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.eos;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

/**
 * An isothermal equation of state with its parameters.
 *
 * @param form which equation
 * @param k0GPa isothermal bulk modulus at zero pressure in GPa, positive
 * @param k0SigmaGPa its standard uncertainty; 0 where it was held fixed, NaN where unknown
 * @param k0Prime pressure derivative of the bulk modulus, positive
 * @param k0PrimeSigma its standard uncertainty; 0 where it was held fixed, NaN where unknown
 * @param reference where the parameters come from
 */
public record EquationOfState(EosForm form, double k0GPa, double k0SigmaGPa, double k0Prime, double k0PrimeSigma, String reference) {

	/** Compressions looked at when solving for the volume: beyond threefold, no form here is to be trusted. */
	private static final double SMALLEST = 0.3;
	private static final double LARGEST = 1.3;
	private static final double ACCURACY = 1e-13;
	private static final int MAX_EVALUATIONS = 200;

	public EquationOfState {
		if (!(k0GPa > 0) || !(k0Prime > 0) || Double.isInfinite(k0GPa) || Double.isInfinite(k0Prime)) {
			throw new SettingsException("equation of state", "has K0 = " + k0GPa + " GPa and K0' = " + k0Prime,
					"Give numbers greater than zero");
		}
	}

	/**
	 * @param compression V/V₀, positive
	 * @return pressure in GPa; negative above 1
	 */
	public double pressureGPa(double compression) {
		if (!(compression > 0)) {
			throw new AnalysisException("a compression V/V0 of " + compression + " has no pressure", "Give a volume greater than zero");
		}
		return form.pressureGPa(compression, k0GPa, k0Prime);
	}

	/**
	 * @param compression V/V₀, positive
	 * @return isothermal bulk modulus −V dP/dV there, in GPa
	 */
	public double bulkModulusGPa(double compression) {
		double h = 1e-5 * compression;
		return -compression * (pressureGPa(compression + h) - pressureGPa(compression - h)) / (2 * h);
	}

	/**
	 * @param pressureGPa pressure in GPa
	 * @return V/V₀, between 0.3 and 1.3
	 * @throws AnalysisException where no volume in that range gives the pressure
	 */
	public double compression(double pressureGPa) {
		double soft = largestWithRisingPressure();
		double low = pressureGPa(soft);
		double high = pressureGPa(SMALLEST);
		if (!(pressureGPa >= low && pressureGPa <= high)) {
			throw new AnalysisException("no volume gives " + pressureGPa + " GPa with " + form.label() + ", K0 = " + k0GPa + " GPa, K0' = "
					+ k0Prime, "Use pressures from " + low + " to " + high + " GPa");
		}
		return new BracketingNthOrderBrentSolver(ACCURACY, 5).solve(MAX_EVALUATIONS, x -> pressureGPa(x) - pressureGPa, SMALLEST, soft);
	}

	/** Under tension every form reaches its limit of stability, beyond which a second volume has the same pressure. */
	private double largestWithRisingPressure() {
		double eta = 1;
		while (eta + 0.01 <= LARGEST && pressureGPa(eta + 0.01) < pressureGPa(eta)) {
			eta += 0.01;
		}
		return eta;
	}

	/**
	 * @param compression V/V₀
	 * @param compressionSigma its standard uncertainty, 0 or more
	 * @return standard uncertainty of the pressure in GPa from those of compression, K₀ and K₀′, taken as independent; unknown ones are
	 *         left out
	 */
	public double pressureSigmaGPa(double compression, double compressionSigma) {
		double perCompression = bulkModulusGPa(compression) / compression;
		double perK0 = pressureGPa(compression) / k0GPa;
		double h = 1e-4 * k0Prime;
		double perPrime = (form.pressureGPa(compression, k0GPa, k0Prime + h) - form.pressureGPa(compression, k0GPa, k0Prime - h)) / (2 * h);
		double sum = square(perCompression * compressionSigma);
		sum += Double.isNaN(k0SigmaGPa) ? 0 : square(perK0 * k0SigmaGPa);
		sum += Double.isNaN(k0PrimeSigma) ? 0 : square(perPrime * k0PrimeSigma);
		return Math.sqrt(sum);
	}

	private static double square(double x) {
		return x * x;
	}
}
