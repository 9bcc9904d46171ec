/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.operations.powder.baseline.RollingBallBaselineOperation;

/** Baseline, rolling ball in DAWN. Generated from the operation. */
@Atomic
public final class RollingBallBaselineShell extends PatternAdapter<RollingBallBaselineModel> {

	public RollingBallBaselineShell() {
		super("org.rampscope.baseline.rolling-ball", RollingBallBaselineOperation::new);
	}
}
