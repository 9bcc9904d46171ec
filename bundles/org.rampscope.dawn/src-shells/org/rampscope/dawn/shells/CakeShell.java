/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.FrameAdapter;
import org.rampscope.operations.powder.CakeOperation;

/** Cake in DAWN. Generated from the operation. */
@Atomic
public final class CakeShell extends FrameAdapter<CakeModel> {

	public CakeShell() {
		super("org.rampscope.integrate.cake", CakeOperation::new);
	}
}
