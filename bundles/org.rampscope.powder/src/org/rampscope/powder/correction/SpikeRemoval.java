/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import java.util.Arrays;

import org.rampscope.core.error.SettingsException;

/**
 * Takes out spikes, which are much narrower than peaks: a value that stands out from the median of its neighbourhood by more than a number
 * of robust standard deviations is replaced by the median (Hampel filter; Davies &amp; Gather 1993, J. Am. Stat. Assoc. 88, 782).
 *
 * @param halfWidth reach of the neighbourhood in bins; spikes up to about this wide are found; at least 1
 * @param threshold number of standard deviations, positive
 */
public record SpikeRemoval(int halfWidth, double threshold) {

	private static final double SIGMA_PER_MAD = 1.4826;

	public SpikeRemoval {
		if (halfWidth < 1 || !(threshold > 0)) {
			throw new SettingsException("powder.despike", "has half width " + halfWidth + " and threshold " + threshold,
					"Give at least 1 bin and a threshold above 0");
		}
	}

	/**
	 * @param values a pattern; NaN in empty bins
	 * @return the pattern without spikes
	 */
	public double[] apply(double[] values) {
		double[] result = values.clone();
		for (int i = 0; i < values.length; i++) {
			double[] near = Arrays.stream(values, Math.max(0, i - halfWidth), Math.min(values.length, i + halfWidth + 1))
					.filter(x -> !Double.isNaN(x)).sorted().toArray();
			if (Double.isNaN(values[i]) || near.length < 3) {
				continue;
			}
			double median = median(near);
			double mad = median(Arrays.stream(near).map(x -> Math.abs(x - median)).sorted().toArray());
			if (Math.abs(values[i] - median) > threshold * SIGMA_PER_MAD * mad) {
				result[i] = median;
			}
		}
		return result;
	}

	private static double median(double[] sorted) {
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
	}
}
