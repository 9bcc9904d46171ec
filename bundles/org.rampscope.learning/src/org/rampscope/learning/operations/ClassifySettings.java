/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link ClassifyOperation}. */
public record ClassifySettings(
		@Setting(label = "Model", file = true, help = "A model file (.rampmodel) as 'ramp train' writes it.") String model,
		@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

	public static final ClassifySettings DEFAULT = new ClassifySettings("", "auto");
}
