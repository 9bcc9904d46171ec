/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.ChebyshevBaseline;

/** Subtracts a polynomial baseline. The uncertainty of the intensity stays as it was. */
public final class ChebyshevBaselineOperation extends BaselineOperation<ChebyshevBaselineSettings> {

	public ChebyshevBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.chebyshev", List.of("chebyshev"), "1.0", "Baseline, Chebyshev polynomial",
				"Subtracts a polynomial fitted to what remains after points above the fit were lowered to it.",
				List.of("C. A. Lieber, A. Mahadevan-Jansen (2003), Appl. Spectrosc. 57, 1363, doi:10.1366/000370203322554518")), ChebyshevBaselineSettings.DEFAULT);
	}

	@Override
	Baseline baseline(ChebyshevBaselineSettings settings, int bins) {
		return new ChebyshevBaseline(settings.degree(), settings.iterations());
	}
}
