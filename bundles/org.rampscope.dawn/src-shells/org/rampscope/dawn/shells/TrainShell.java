/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.learning.operations.TrainOperation;

/** Classification by a network trained on the ramp itself in DAWN. Generated from the operation. */
public final class TrainShell extends RampAdapter<TrainModel> {

	public TrainShell() {
		super("org.rampscope.transition.train", TrainOperation::new);
	}
}
