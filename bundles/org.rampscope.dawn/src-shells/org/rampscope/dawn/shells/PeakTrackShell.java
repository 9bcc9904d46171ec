/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.peaks.PeakTrackOperation;

/** Peaks through the ramp in DAWN. Generated from the operation. */
public final class PeakTrackShell extends RampAdapter<PeakTrackModel> {

	public PeakTrackShell() {
		super("org.rampscope.peaks.track", PeakTrackOperation::new);
	}
}
