/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.integration.EmptyBins;

/**
 * SNIP: peaks are clipped by the mean of the values at growing distances to both sides, in a doubly logarithmic scale that evens out high
 * and low peaks (Ryan et al. 1988, Nucl. Instrum. Methods B 34, 396; shrinking window, Morháč et al. 1997).
 */
public final class Snip implements Baseline {

	private final int halfWidth;

	/** @param halfWidth widest reach in bins, about the width of a peak at its foot, at least 1 */
	public Snip(int halfWidth) {
		if (halfWidth < 1) {
			throw new SettingsException("powder.baseline.snip/halfWidth", "is " + halfWidth, "Give at least 1 bin");
		}
		this.halfWidth = halfWidth;
	}

	@Override
	public double[] fit(double[] intensity) {
		double[] values = EmptyBins.interpolate(intensity);
		int n = values.length;
		double smallest = Double.POSITIVE_INFINITY;
		for (double value : values) {
			smallest = Math.min(smallest, value);
		}
		double[] v = new double[n];
		for (int i = 0; i < n; i++) {
			v[i] = Math.log(Math.log(Math.sqrt(values[i] - smallest + 1) + 1) + 1);
		}
		double[] next = v.clone();
		for (int reach = Math.min(halfWidth, (n - 1) / 2); reach >= 1; reach--) {
			for (int i = reach; i < n - reach; i++) {
				next[i] = Math.min(v[i], 0.5 * (v[i - reach] + v[i + reach]));
			}
			System.arraycopy(next, 0, v, 0, n);
		}
		double[] baseline = new double[n];
		for (int i = 0; i < n; i++) {
			double root = Math.exp(Math.exp(v[i]) - 1) - 1;
			baseline[i] = root * root - 1 + smallest;
		}
		return baseline;
	}
}
