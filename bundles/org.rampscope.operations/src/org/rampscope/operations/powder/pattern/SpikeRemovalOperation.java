/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.correction.SpikeRemoval;

/** Replaces values that are much narrower than a peak by the median around them; their uncertainties stay as they were. */
public final class SpikeRemovalOperation implements PatternOperation<SpikeRemovalSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.despike", List.of("despike"), "1.0", "Spike removal",
			"Replaces values that stand out from their neighbourhood and are much narrower than a peak by the median around them.",
			List.of("L. Davies, U. Gather (1993), J. Am. Stat. Assoc. 88, 782, doi:10.1080/01621459.1993.10476339"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public SpikeRemovalSettings defaults() {
		return SpikeRemovalSettings.DEFAULT;
	}

	@Override
	public Filter prepare(SpikeRemovalSettings settings, RadialAxis axis, RunContext context, Progress progress) {
		return IntensityFilter.keepingSigma(axis, new SpikeRemoval(settings.halfWidth(), settings.threshold())::apply);
	}
}
