/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.learning.operations.JudgeOperation;

/** Judgement of the whole ramp by a trained model in DAWN. Generated from the operation. */
public final class JudgeShell extends RampAdapter<JudgeModel> {

	public JudgeShell() {
		super("org.rampscope.transition.judge", JudgeOperation::new);
	}
}
