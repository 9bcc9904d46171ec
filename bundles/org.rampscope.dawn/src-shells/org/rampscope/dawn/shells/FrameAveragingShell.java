/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.pattern.FrameAveragingOperation;

/** Average of frames in DAWN. Generated from the operation. */
public final class FrameAveragingShell extends RampAdapter<FrameAveragingModel> {

	public FrameAveragingShell() {
		super("org.rampscope.ramp.average", FrameAveragingOperation::new);
	}
}
