/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.operations.powder.baseline.BrucknerBaselineOperation;

/** Baseline, Bruckner smoothing in DAWN. Generated from the operation. */
@Atomic
public final class BrucknerBaselineShell extends PatternAdapter<BrucknerBaselineModel> {

	public BrucknerBaselineShell() {
		super("org.rampscope.baseline.bruckner", BrucknerBaselineOperation::new);
	}
}
