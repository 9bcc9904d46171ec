/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Several pseudo-Voigt peaks on a straight background, with derivatives. Parameters: background at the middle and its slope, then
 * position, height, width and Lorentzian share of each peak.
 */
final class PseudoVoigtSum implements MultivariateJacobianFunction {

	static final int BACKGROUND = 2;
	static final int PER_PEAK = 4;

	private static final double FOUR_LN2 = 4 * Math.log(2);

	private final double[] x;
	private final double middle;

	PseudoVoigtSum(double[] x) {
		this.x = x;
		this.middle = 0.5 * (x[0] + x[x.length - 1]);
	}

	@Override
	public Pair<RealVector, RealMatrix> value(RealVector point) {
		double[] p = point.toArray();
		double[] y = new double[x.length];
		double[][] jacobian = new double[x.length][p.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = p[0] + p[1] * (x[i] - middle);
			jacobian[i][0] = 1;
			jacobian[i][1] = x[i] - middle;
			for (int k = BACKGROUND; k < p.length; k += PER_PEAK) {
				double u = (x[i] - p[k]) / p[k + 2];
				double gauss = Math.exp(-FOUR_LN2 * u * u);
				double lorentz = 1 / (1 + 4 * u * u);
				double shape = p[k + 3] * lorentz + (1 - p[k + 3]) * gauss;
				double perU = -8 * u * p[k + 3] * lorentz * lorentz - 2 * FOUR_LN2 * u * (1 - p[k + 3]) * gauss;
				y[i] += p[k + 1] * shape;
				jacobian[i][k] = -p[k + 1] * perU / p[k + 2];
				jacobian[i][k + 1] = shape;
				jacobian[i][k + 2] = -p[k + 1] * perU * u / p[k + 2];
				jacobian[i][k + 3] = p[k + 1] * (lorentz - gauss);
			}
		}
		return new Pair<>(new ArrayRealVector(y, false), new Array2DRowRealMatrix(jacobian, false));
	}
}
