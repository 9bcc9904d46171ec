/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.learning.attribution.Explanation;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link JudgeOperation}. */
public record JudgeSettings(
		@Setting(label = "Model", file = true, help = "A model file (.rampmodel) as 'ramp train' writes it.") String model,
		@Setting(label = "Reasons", help = "What is said of why the model decides so: nothing, gradients and attention, or these and the weights of its layers.") Explanation reasons,
		@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

	public static final JudgeSettings DEFAULT = new JudgeSettings("", Explanation.NONE, "auto");
}
