/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link RebinOperation}. */
public record RebinSettings(
		@Setting(label = "Bins joined", min = 1, max = 65534, help = "How many neighbouring bins become one. What is left over at the end is dropped.") int factor) {

	public static final RebinSettings DEFAULT = new RebinSettings(2);
}
