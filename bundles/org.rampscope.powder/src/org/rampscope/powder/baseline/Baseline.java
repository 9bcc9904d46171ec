/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.AnalysisException;

/** Finds the smooth background of a pattern. Implementations are immutable and may be used from several threads. */
@FunctionalInterface
public interface Baseline {

	/**
	 * @param intensity one value per bin at equidistant positions, any unit; NaN in empty bins
	 * @return the baseline at every bin, also in empty ones, same unit; a new array, which is the caller's
	 * @throws AnalysisException where there are too few values
	 */
	double[] fit(double[] intensity);

	/**
	 * @param intensity as above
	 * @return intensity − baseline; NaN stays NaN
	 */
	default double[] subtractFrom(double[] intensity) {
		double[] difference = fit(intensity);
		for (int i = 0; i < difference.length; i++) {
			difference[i] = intensity[i] - difference[i];
		}
		return difference;
	}
}
