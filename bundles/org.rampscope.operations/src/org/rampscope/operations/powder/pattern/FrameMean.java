/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;


/**
 * The mean of consecutive patterns, bin by bin; empty bins are left out of it.
 *
 * @param intensity one value per bin; NaN where no frame has one
 * @param sigma its uncertainty; 0 where the ramp has none
 */
record FrameMean(double[] intensity, double[] sigma) {

	/**
	 * @param scan a ramp
	 * @param first first frame
	 * @param last last frame, not before the first
	 */
	static FrameMean of(Ramp<Patterns> scan, int first, int last) {
		int bins = scan.data().axis().size();
		double[] sum = new double[bins];
		double[] variance = new double[bins];
		int[] filled = new int[bins];
		for (int frame = first; frame <= last; frame++) {
			double[] values = scan.data().intensityRows().row(frame);
			double[] errors = scan.data().sigmaRows().isPresent() ? scan.data().sigmaRows().get().row(frame) : new double[bins];
			for (int bin = 0; bin < bins; bin++) {
				double value = values[bin];
				if (!Double.isNaN(value)) {
					sum[bin] += value;
					variance[bin] += errors[bin] * errors[bin];
					filled[bin]++;
				}
			}
		}
		for (int bin = 0; bin < bins; bin++) {
			sum[bin] = filled[bin] > 0 ? sum[bin] / filled[bin] : Double.NaN;
			variance[bin] = filled[bin] > 0 ? Math.sqrt(variance[bin]) / filled[bin] : Double.NaN;
		}
		return new FrameMean(sum, variance);
	}
}
