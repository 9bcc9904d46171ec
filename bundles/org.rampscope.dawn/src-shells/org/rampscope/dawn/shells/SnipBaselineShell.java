/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.operations.powder.baseline.SnipBaselineOperation;

/** Baseline, SNIP in DAWN. Generated from the operation. */
@Atomic
public final class SnipBaselineShell extends PatternAdapter<SnipBaselineModel> {

	public SnipBaselineShell() {
		super("org.rampscope.baseline.snip", SnipBaselineOperation::new);
	}
}
