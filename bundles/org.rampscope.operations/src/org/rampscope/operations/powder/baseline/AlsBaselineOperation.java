/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.powder.baseline.AsymmetricLeastSquares;
import org.rampscope.powder.baseline.Baseline;

/** Subtracts the asymmetric least squares baseline. The uncertainty of the intensity stays as it was. */
public final class AlsBaselineOperation extends BaselineOperation<AlsBaselineSettings> {

	public AlsBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.als", List.of("als"), "1.0", "Baseline, asymmetric least squares",
				"Subtracts a smooth baseline that runs below the peaks (asymmetric least squares).",
				List.of("P. H. C. Eilers, H. F. M. Boelens (2005), Baseline correction with asymmetric least squares smoothing, Leiden University")),
				AlsBaselineSettings.DEFAULT);
	}

	@Override
	Baseline baseline(AlsBaselineSettings settings, int bins) {
		return new AsymmetricLeastSquares(settings.lambdaFor(bins), settings.asymmetry(), settings.iterations());
	}
}
