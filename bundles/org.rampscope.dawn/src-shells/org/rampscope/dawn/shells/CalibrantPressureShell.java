/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.pressure.CalibrantPressureOperation;

/** Pressure from calibrant lines in DAWN. Generated from the operation. */
public final class CalibrantPressureShell extends RampAdapter<CalibrantPressureModel> {

	public CalibrantPressureShell() {
		super("org.rampscope.pressure.calibrant", CalibrantPressureOperation::new);
	}
}
