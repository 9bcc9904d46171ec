/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

/** Smoothing with a Gaussian, renormalised at the ends. */
final class GaussianSmoothing {

	private static final double REACH = 4;

	private GaussianSmoothing() {
	}

	/** @param sigmaBins standard deviation in bins, positive */
	static double[] smooth(double[] values, double sigmaBins) {
		double[] kernel = kernel(sigmaBins);
		int reach = kernel.length - 1;
		double[] smooth = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			double sum = 0;
			double weight = 0;
			for (int k = Math.max(-reach, -i); k <= reach && i + k < values.length; k++) {
				double w = kernel[Math.abs(k)];
				sum += w * values[i + k];
				weight += w;
			}
			smooth[i] = sum / weight;
		}
		return smooth;
	}

	/** @return by how much white noise gets smaller */
	static double noiseReduction(double sigmaBins) {
		double[] kernel = kernel(sigmaBins);
		double sum = kernel[0];
		double squares = kernel[0] * kernel[0];
		for (int k = 1; k < kernel.length; k++) {
			sum += 2 * kernel[k];
			squares += 2 * kernel[k] * kernel[k];
		}
		return Math.sqrt(squares) / sum;
	}

	private static double[] kernel(double sigmaBins) {
		double[] kernel = new double[(int) Math.ceil(REACH * sigmaBins) + 1];
		for (int k = 0; k < kernel.length; k++) {
			kernel[k] = Math.exp(-0.5 * k * k / (sigmaBins * sigmaBins));
		}
		return kernel;
	}
}
