/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.pattern.IntensityFilter;
import org.rampscope.powder.baseline.Baseline;

/**
 * Subtracts a baseline from each pattern. Uncertainties stay as they were: the baseline rests on far more bins than one.
 *
 * @param <S> the settings
 */
abstract class BaselineOperation<S extends Record> implements PatternOperation<S> {

	private final OperationInfo info;
	private final S defaults;

	BaselineOperation(OperationInfo info, S defaults) {
		this.info = info;
		this.defaults = defaults;
	}

	@Override
	public OperationInfo info() {
		return info;
	}

	@Override
	public S defaults() {
		return defaults;
	}

	@Override
	public Filter prepare(S settings, RadialAxis axis, RunContext context, Progress progress) {
		return IntensityFilter.keepingSigma(axis, baseline(settings, axis.size())::subtractFrom);
	}

	/**
	 * @param bins length of the patterns
	 * @return the algorithm with these settings
	 */
	abstract Baseline baseline(S settings, int bins);
}
