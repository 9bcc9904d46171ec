/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.AsymmetricLeastSquares;
import org.rampscope.powder.baseline.Baseline;

/** Subtracts the asymmetric least squares baseline. The uncertainty of the intensity stays as it was. */
public final class AlsBaselineOperation extends BaselineOperation<AlsBaselineOperation.Settings> {

	/** The settings; the defaults are those of the published work. */
	public record Settings(
			@Setting(label = "Smoothness λ", min = 1, max = 1e12, help = "Weight of the baseline's roughness: larger gives a stiffer baseline.") double lambda,
			@Setting(label = "Bins that λ is meant for", min = 0, max = 65534, help = "A pattern of other length gets λ times the fourth power of the ratio, so that the baseline is as stiff relative to the pattern. 0: λ as it stands.") int lambdaBins,
			@Setting(label = "Asymmetry p", min = 1e-6, max = 0.5, help = "Weight of points above the baseline: smaller keeps the baseline further below the peaks.") double asymmetry,
			@Setting(label = "Iterations", min = 1, max = 1000, help = "Rounds of reweighting.") int iterations) {

		/** Length of the published patterns. */
		private static final int PUBLISHED_BINS = 4023;

		public static final Settings DEFAULT = new Settings(1e5, PUBLISHED_BINS, 0.002, 10);

		/**
		 * @param bins length of a pattern
		 * @return the roughness weight for it, at least 1
		 */
		double lambdaFor(int bins) {
			return Stiffness.forBins(lambda, lambdaBins, bins);
		}
	}

	public AlsBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.als", List.of("als"), "1.0", "Baseline, asymmetric least squares",
				"Subtracts a smooth baseline that runs below the peaks (asymmetric least squares).",
				List.of("P. H. C. Eilers, H. F. M. Boelens (2005), Baseline correction with asymmetric least squares smoothing, Leiden University")),
				Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new AsymmetricLeastSquares(settings.lambdaFor(bins), settings.asymmetry(), settings.iterations());
	}
}
