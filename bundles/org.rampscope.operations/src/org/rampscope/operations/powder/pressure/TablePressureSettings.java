/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link TablePressureOperation}. */
public record TablePressureSettings(
		@Setting(label = "Table", file = true, help = "A text table with a heading, such as 'frame, pressure (GPa), uncertainty (GPa)': one row per frame, or rows between which pressures are interpolated.") String file) {

	public static final TablePressureSettings DEFAULT = new TablePressureSettings("");
}
