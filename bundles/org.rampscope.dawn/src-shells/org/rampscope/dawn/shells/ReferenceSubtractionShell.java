/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.operations.powder.pattern.ReferenceSubtractionOperation;

/** Subtraction of a reference in DAWN. Generated from the operation. */
@Atomic
public final class ReferenceSubtractionShell extends PatternAdapter<ReferenceSubtractionModel> {

	public ReferenceSubtractionShell() {
		super("org.rampscope.pattern.subtract", ReferenceSubtractionOperation::new);
	}
}
