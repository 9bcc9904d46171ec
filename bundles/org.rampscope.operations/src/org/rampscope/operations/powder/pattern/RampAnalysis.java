/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.function.BiFunction;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.RampOperation;

/**
 * An analysis that reads no files.
 *
 * @param change gives the new ramp
 */
record RampAnalysis(BiFunction<Ramp<Patterns>, Progress, Ramp<Patterns>> change) implements RampOperation.Analysis {

	@Override
	public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
		return change.apply(scan, progress);
	}
}
