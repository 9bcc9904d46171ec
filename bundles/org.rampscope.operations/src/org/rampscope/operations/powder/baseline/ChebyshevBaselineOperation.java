/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.ChebyshevBaseline;

/** Subtracts a polynomial baseline. The uncertainty of the intensity stays as it was. */
public final class ChebyshevBaselineOperation extends BaselineOperation<ChebyshevBaselineOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Degree", min = 0, max = 60, help = "Highest order of the polynomials: 4 to 12 for most backgrounds.") int degree,
			@Setting(label = "Iterations", min = 1, max = 10000, help = "Passes of fitting and clipping.") int iterations) {

		public static final Settings DEFAULT = new Settings(12, 60);
	}

	public ChebyshevBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.chebyshev", List.of("chebyshev"), "1.0", "Baseline, Chebyshev polynomial",
				"Subtracts a polynomial fitted to what remains after points above the fit were lowered to it.",
				List.of("C. A. Lieber, A. Mahadevan-Jansen (2003), Appl. Spectrosc. 57, 1363, doi:10.1366/000370203322554518")), Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new ChebyshevBaseline(settings.degree(), settings.iterations());
	}
}
