/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link MonitorNormalizationOperation}. */
public record MonitorNormalizationSettings(
		@Setting(label = "Monitor file", file = true, help = "A text file with one reading per frame: the last number of each line counts. Empty: the readings come with the ramp.") String file,
		@Setting(label = "Monitor field", help = "Name of the readings among what came with the ramp, such as detector_collection/ion_chamber. Not used where a file is given.") String field) {

	public static final MonitorNormalizationSettings DEFAULT = new MonitorNormalizationSettings("", "");
}
