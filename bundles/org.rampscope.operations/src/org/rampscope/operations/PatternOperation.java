/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;

/**
 * Changes each pattern by itself, without looking at its neighbours.
 *
 * @param <S> the settings
 */
public non-sealed interface PatternOperation<S extends Record> extends Operation<S> {

	/**
	 * @param settings validated settings
	 * @param axis axis of the patterns that will come
	 * @param context where files named in settings are looked up
	 * @param progress for long preparations
	 * @return the filter of this run
	 */
	Filter prepare(S settings, RadialAxis axis, RunContext context, Progress progress);

	@Override
	default DataRank input() {
		return DataRank.PATTERN;
	}

	@Override
	default DataRank output() {
		return DataRank.PATTERN;
	}

	/** Changes patterns of one ramp. */
	interface Filter extends Prepared {

		/** @return the axis of every pattern it gives */
		RadialAxis axis();

		/**
		 * @param pattern a pattern on the axis given at preparation
		 * @return the changed pattern, a new one
		 */
		Pattern apply(Pattern pattern);
	}
}
