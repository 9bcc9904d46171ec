/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.pattern.AxisConversionOperation;

/** Other radial axis in DAWN. Generated from the operation. */
public final class AxisConversionShell extends RampAdapter<AxisConversionModel> {

	public AxisConversionShell() {
		super("org.rampscope.ramp.axis", AxisConversionOperation::new);
	}
}
