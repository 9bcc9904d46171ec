/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.AsymmetricallyReweighted;

/** Subtracts the asymmetrically reweighted baseline. The uncertainty of the intensity stays as it was. */
public final class ArplsBaselineOperation extends BaselineOperation<ArplsBaselineSettings> {

	public ArplsBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.arpls", List.of("arpls"), "1.0", "Baseline, arPLS",
				"Subtracts a smooth baseline whose weights follow the noise below it (asymmetrically reweighted penalised least squares).",
				List.of("S.-J. Baek et al. (2015), Analyst 140, 250, doi:10.1039/C4AN01061B")), ArplsBaselineSettings.DEFAULT);
	}

	@Override
	Baseline baseline(ArplsBaselineSettings settings, int bins) {
		return new AsymmetricallyReweighted(Stiffness.forBins(settings.lambda(), settings.lambdaBins(), bins), settings.ratio(), settings.iterations());
	}
}
