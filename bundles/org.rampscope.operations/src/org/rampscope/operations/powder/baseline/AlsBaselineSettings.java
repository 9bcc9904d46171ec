/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link AlsBaselineOperation}; the defaults are those of the published work. */
public record AlsBaselineSettings(
		@Setting(label = "Smoothness λ", min = 1, max = 1e12, help = "Weight of the baseline's roughness: larger gives a stiffer baseline.") double lambda,
		@Setting(label = "Bins that λ is meant for", min = 0, max = 65534, help = "A pattern of other length gets λ times the fourth power of the ratio, so that the baseline is as stiff relative to the pattern. 0: λ as it stands.") int lambdaBins,
		@Setting(label = "Asymmetry p", min = 1e-6, max = 0.5, help = "Weight of points above the baseline: smaller keeps the baseline further below the peaks.") double asymmetry,
		@Setting(label = "Iterations", min = 1, max = 1000, help = "Rounds of reweighting.") int iterations) {

	/** Length of the published patterns. */
	private static final int PUBLISHED_BINS = 4023;

	public static final AlsBaselineSettings DEFAULT = new AlsBaselineSettings(1e5, PUBLISHED_BINS, 0.002, 10);

	/**
	 * @param bins length of a pattern
	 * @return the roughness weight for it, at least 1
	 */
	double lambdaFor(int bins) {
		return Stiffness.forBins(lambda, lambdaBins, bins);
	}
}
