/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link AlsBaselineOperation}; the defaults are those of the published work. */
public record AlsBaselineSettings(
		@Setting(label = "Smoothness λ", min = 1, max = 1e12, help = "Weight of the baseline's roughness: larger gives a stiffer baseline. For bins of 0.004° 1e5 is usual; it grows with the fourth power of the number of bins per degree.") double lambda,
		@Setting(label = "Asymmetry p", min = 1e-6, max = 0.5, help = "Weight of points above the baseline: smaller keeps the baseline further below the peaks.") double asymmetry,
		@Setting(label = "Iterations", min = 1, max = 1000, help = "Rounds of reweighting.") int iterations) {

	public static final AlsBaselineSettings DEFAULT = new AlsBaselineSettings(1e5, 0.002, 10);
}
