/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.MeasureAdapter;
import org.rampscope.operations.powder.peaks.PeakFitOperation;

/** Peaks in DAWN. Generated from the operation. */
@Atomic
public final class PeakFitShell extends MeasureAdapter<PeakFitModel> {

	public PeakFitShell() {
		super("org.rampscope.peaks.fit", PeakFitOperation::new);
	}
}
