/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.pattern.FrameBackgroundOperation;

/** Difference to frames of the ramp in DAWN. Generated from the operation. */
public final class FrameBackgroundShell extends RampAdapter<FrameBackgroundModel> {

	public FrameBackgroundShell() {
		super("org.rampscope.ramp.difference", FrameBackgroundOperation::new);
	}
}
