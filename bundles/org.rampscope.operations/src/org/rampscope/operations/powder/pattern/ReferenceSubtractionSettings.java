/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link ReferenceSubtractionOperation}. */
public record ReferenceSubtractionSettings(
		@Setting(label = "Reference pattern", file = true, help = "A pattern as columns of text (.xy, .xye, .chi, .dat): the empty cell, the medium, the air.") String reference,
		@Setting(label = "Scale", min = -1e12, max = 1e12, help = "The reference is multiplied by this before it is subtracted.") double scale) {

	public static final ReferenceSubtractionSettings DEFAULT = new ReferenceSubtractionSettings("", 1);
}
