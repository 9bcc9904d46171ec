/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Covariance of fitted parameters where the residuals of a sector of azimuth go together: modules of a detector that stand askew and coarse
 * grains shift all rings of a sector alike, so that points of one sector are not independent measurements. It is (JᵀJ)⁻¹ (Σ gₛ gₛᵀ) (JᵀJ)⁻¹ with
 * gₛ = Σ Jᵢᵀ rᵢ over the points of a sector (Liang &amp; Zeger 1986, Biometrika 73, 13), times sectors / (sectors − parameters).
 */
final class SectorCovariance {

	/** Wide enough for a detector module to lie in few of them. */
	private static final int SECTORS = 18;

	private SectorCovariance() {
	}

	/**
	 * @param jacobian derivatives of every point's angle by every parameter
	 * @param residuals of every point
	 * @param azimuthsRad of every point, −π … π
	 * @return the standard uncertainties of the parameters, in their units
	 */
	static double[] standardUncertainties(RealMatrix jacobian, double[] residuals, double[] azimuthsRad) {
		int parameters = jacobian.getColumnDimension();
		double[][] gradients = new double[SECTORS][parameters];
		boolean[] filled = new boolean[SECTORS];
		for (int i = 0; i < residuals.length; i++) {
			int sector = Math.min(SECTORS - 1, (int) ((azimuthsRad[i] + Math.PI) / (2 * Math.PI) * SECTORS));
			filled[sector] = true;
			for (int k = 0; k < parameters; k++) {
				gradients[sector][k] += jacobian.getEntry(i, k) * residuals[i];
			}
		}
		int sectors = 0;
		for (boolean one : filled) {
			sectors += one ? 1 : 0;
		}
		RealMatrix g = MatrixUtils.createRealMatrix(gradients);
		RealMatrix bread = new QRDecomposition(jacobian.transposeMultiply(jacobian)).getSolver().getInverse();
		RealMatrix covariance = bread.multiply(g.transposeMultiply(g)).multiply(bread);
		double few = sectors > parameters ? (double) sectors / (sectors - parameters) : Double.NaN;
		double[] sigma = new double[parameters];
		for (int k = 0; k < parameters; k++) {
			sigma[k] = Math.sqrt(Math.max(0, covariance.getEntry(k, k)) * few);
		}
		return sigma;
	}
}
