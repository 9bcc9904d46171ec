/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link ChebyshevBaselineOperation}. */
public record ChebyshevBaselineSettings(
		@Setting(label = "Degree", min = 0, max = 60, help = "Highest order of the polynomials: 4 to 12 for most backgrounds.") int degree,
		@Setting(label = "Iterations", min = 1, max = 10000, help = "Passes of fitting and clipping.") int iterations) {

	public static final ChebyshevBaselineSettings DEFAULT = new ChebyshevBaselineSettings(12, 60);
}
