/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.MeasureAdapter;
import org.rampscope.learning.operations.ClassifyOperation;

/** Classification by a trained model in DAWN. Generated from the operation. */
@Atomic
public final class ClassifyShell extends MeasureAdapter<ClassifyModel> {

	public ClassifyShell() {
		super("org.rampscope.transition.classify", ClassifyOperation::new);
	}
}
