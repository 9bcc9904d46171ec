/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import org.rampscope.core.error.AnalysisException;

/**
 * What to do about bins no pixel fell into, before a step that cannot take NaN. In a ramp, crop to the bins filled in all frames first
 * ({@link #filledRange}), then bridge the few that are left inside ({@link #interpolate}).
 */
public final class EmptyBins {

	private EmptyBins() {
	}

	/**
	 * @param values one pattern; NaN in empty bins
	 * @return the pattern with inner gaps bridged by straight lines and the ends continued by the nearest value
	 * @throws AnalysisException where every bin is empty
	 */
	public static double[] interpolate(double[] values) {
		double[] filled = values.clone();
		int last = -1;
		for (int i = 0; i < filled.length; i++) {
			if (Double.isNaN(values[i])) {
				continue;
			}
			for (int gap = last + 1; gap < i; gap++) {
				filled[gap] = last < 0 ? values[i] : values[last] + (values[i] - values[last]) * (gap - last) / (i - last);
			}
			last = i;
		}
		if (last < 0) {
			throw new AnalysisException("all " + values.length + " bins of the pattern are empty", "Check mask and radial range");
		}
		for (int i = last + 1; i < filled.length; i++) {
			filled[i] = values[last];
		}
		return filled;
	}

}
