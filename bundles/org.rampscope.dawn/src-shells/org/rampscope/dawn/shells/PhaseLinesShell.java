/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.phase.PhaseLinesOperation;

/** Lines of phases in DAWN. Generated from the operation. */
public final class PhaseLinesShell extends RampAdapter<PhaseLinesModel> {

	public PhaseLinesShell() {
		super("org.rampscope.phase.lines", PhaseLinesOperation::new);
	}
}
