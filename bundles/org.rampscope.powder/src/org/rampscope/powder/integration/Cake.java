/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Arrays;

import org.rampscope.core.RadialAxis;

/**
 * A frame in polar coordinates: the four sums of every cell. Arrays are row by row, one row per azimuth bin and one column per radial bin;
 * they are taken over, not copied, and must not be modified.
 *
 * @param axis radial bin centres
 * @param azimuthDeg centres of the azimuth bins in degrees, rising
 * @param signal sum of counts
 * @param variance sum of the variances of the counts; NaN where the error model is none
 * @param normalization sum of the pixels' weights
 * @param count number of pixels; 0 in empty cells
 */
public record Cake(RadialAxis axis, double[] azimuthDeg, double[] signal, double[] variance, double[] normalization, double[] count) {

	/** @return signal / normalisation, row by row; NaN in empty cells */
	public double[] intensity() {
		double[] intensity = new double[signal.length];
		for (int i = 0; i < intensity.length; i++) {
			intensity[i] = count[i] > 0 ? signal[i] / normalization[i] : Double.NaN;
		}
		return intensity;
	}

	/** @return √variance / normalisation, row by row; NaN in empty cells */
	public double[] sigma() {
		double[] sigma = new double[signal.length];
		for (int i = 0; i < sigma.length; i++) {
			sigma[i] = count[i] > 0 ? Math.sqrt(variance[i]) / normalization[i] : Double.NaN;
		}
		return sigma;
	}

	/** @return the sums over all azimuths */
	public IntegratedPattern sumOverAzimuth() {
		return new IntegratedPattern(axis, columnSums(signal), columnSums(variance), columnSums(normalization), columnSums(count));
	}

	private double[] columnSums(double[] cells) {
		double[] sums = new double[axis.size()];
		for (int i = 0; i < cells.length; i++) {
			sums[i % sums.length] += cells[i];
		}
		return sums;
	}
}
