/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

/**
 * Works on the whole ramp: clustering, pressure calibration, training.
 *
 * @param <S> the settings
 */
public non-sealed interface RampOperation<S extends Record> extends Operation<S> {

	/**
	 * @param settings validated settings
	 * @param context where files named in settings are looked up
	 * @return the analysis of this run
	 */
	Analysis prepare(S settings, RunContext context);

	@Override
	default DataRank input() {
		return DataRank.RAMP;
	}

	@Override
	default DataRank output() {
		return DataRank.RAMP;
	}

	/** Analyses one ramp. */
	interface Analysis extends Prepared {

		/**
		 * @param scan the ramp
		 * @param progress progress and cancel
		 * @return the ramp with what was found added
		 */
		Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress);
	}
}
