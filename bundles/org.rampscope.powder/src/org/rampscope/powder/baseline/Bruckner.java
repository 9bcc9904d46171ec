/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import java.util.Arrays;

import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.integration.EmptyBins;

/**
 * Brückner's smoothing: values are replaced by the mean of their neighbourhood wherever that is smaller, again and again (Brückner 2000,
 * J. Appl. Cryst. 33, 977). High peaks are cut first, to the mean plus twice the distance from minimum to mean.
 */
public final class Bruckner implements Baseline {

	private final int halfWidth;
	private final int iterations;

	/**
	 * @param halfWidth reach of the neighbourhood in bins, about the width of a peak, at least 1
	 * @param iterations number of passes, at least 1; 50 are usual
	 */
	public Bruckner(int halfWidth, int iterations) {
		if (halfWidth < 1 || iterations < 1) {
			throw new SettingsException("powder.baseline.bruckner", "has half width " + halfWidth + " and " + iterations + " iterations",
					"Give at least 1 of each");
		}
		this.halfWidth = halfWidth;
		this.iterations = iterations;
	}

	@Override
	public double[] fit(double[] intensity) {
		double[] values = EmptyBins.interpolate(intensity);
		int n = values.length;
		double mean = 0;
		double smallest = Double.POSITIVE_INFINITY;
		for (double value : values) {
			mean += value / n;
			smallest = Math.min(smallest, value);
		}
		double limit = mean + 2 * (mean - smallest);
		// beyond the ends the pattern is continued by its end values
		double[] padded = new double[n + 2 * halfWidth];
		for (int i = 0; i < padded.length; i++) {
			padded[i] = Math.min(values[Math.min(Math.max(i - halfWidth, 0), n - 1)], limit);
		}
		double[] sums = new double[padded.length + 1];
		for (int pass = 0; pass < iterations; pass++) {
			for (int i = 0; i < padded.length; i++) {
				sums[i + 1] = sums[i] + padded[i];
			}
			for (int i = halfWidth; i < halfWidth + n; i++) {
				double average = (sums[i + halfWidth + 1] - sums[i - halfWidth]) / (2 * halfWidth + 1);
				padded[i] = Math.min(padded[i], average);
			}
		}
		return Arrays.copyOfRange(padded, halfWidth, halfWidth + n);
	}
}
