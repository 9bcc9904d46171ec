/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** How noisy a pattern is, told from the pattern itself. */
public final class Noise {

	/** Standard deviation of a normal distribution over its median absolute deviation. */
	private static final double SIGMA_PER_MAD = 1.4826;

	/** A calculated pattern has no noise but that of its digits: this part of its range. */
	private static final double DIGITS = 1e-5;

	private Noise() {
	}

	/**
	 * Standard deviation in a sliding window from the median absolute second difference, which neither slopes nor peaks much wider than the
	 * lag disturb. Where pixels were split, neighbouring bins share their noise: a lag of about the width of a pixel sees all of it.
	 *
	 * @param values a pattern; NaN in empty bins
	 * @param lag distance of the values compared in bins, at least 1
	 * @param halfWidth half the width of the window in bins, at least 8
	 * @return standard deviation at every bin, at least 1e-5 of the range of the values; NaN where the window holds no three neighbours
	 */
	public static double[] local(double[] values, int lag, int halfWidth) {
		int n = values.length;
		double[] differences = new double[n];
		for (int i = 0; i < n; i++) {
			differences[i] = i < lag || i >= n - lag ? Double.NaN : Math.abs(values[i - lag] - 2 * values[i] + values[i + lag]);
		}
		DoubleSummaryStatistics range = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
		double least = range.getCount() == 0 ? 0 : DIGITS * (range.getMax() - range.getMin());
		double[] sigma = new double[n];
		int step = Math.max(1, halfWidth / 4);
		for (int i = 0; i < n; i += step) {
			double[] window = Arrays.stream(differences, Math.max(0, i - halfWidth), Math.min(n, i + halfWidth + 1))
					.filter(Double::isFinite).sorted().toArray();
			double here = window.length == 0 ? Double.NaN : Math.max(least, SIGMA_PER_MAD * window[window.length / 2] / Math.sqrt(6));
			Arrays.fill(sigma, i, Math.min(n, i + step), here);
		}
		return sigma;
	}
}
