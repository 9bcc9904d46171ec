/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.MeasureAdapter;
import org.rampscope.operations.powder.pressure.PatternPressureOperation;

/** Pressure of each pattern in DAWN. Generated from the operation. */
@Atomic
public final class PatternPressureShell extends MeasureAdapter<PatternPressureModel> {

	public PatternPressureShell() {
		super("org.rampscope.pressure.pattern", PatternPressureOperation::new);
	}
}
