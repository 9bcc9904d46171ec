/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.learning.operations.BinnedOperation;

/** Separability of the classes bin by bin in DAWN. Generated from the operation. */
public final class BinnedShell extends RampAdapter<BinnedModel> {

	public BinnedShell() {
		super("org.rampscope.transition.bins", BinnedOperation::new);
	}
}
