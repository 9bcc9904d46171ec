/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link ArplsBaselineOperation}. */
public record ArplsBaselineSettings(
		@Setting(label = "Smoothness λ", min = 1, max = 1e13, help = "Weight of the baseline's roughness: larger gives a stiffer baseline.") double lambda,
		@Setting(label = "Bins that λ is meant for", min = 0, max = 65534, help = "A pattern of other length gets λ times the fourth power of the ratio, so that the baseline is as stiff relative to the pattern. 0: λ as it stands.") int lambdaBins,
		@Setting(label = "End of iteration", min = 1e-9, max = 0.5, help = "Relative change of the weights at which the iteration ends.") double ratio,
		@Setting(label = "Iterations", min = 1, max = 1000, help = "Most rounds of reweighting.") int iterations) {

	public static final ArplsBaselineSettings DEFAULT = new ArplsBaselineSettings(1e7, 4023, 1e-3, 50);
}
