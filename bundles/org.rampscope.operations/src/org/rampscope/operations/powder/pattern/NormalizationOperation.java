/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.Arrays;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.correction.Normalization;

/** Brings each pattern to a common scale; uncertainties are scaled with it. */
public final class NormalizationOperation implements PatternOperation<NormalizationSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.normalize", List.of("normalize"), "1.0",
			"Normalisation", "Brings each pattern to a common scale, by the whole of it or by a range.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public NormalizationSettings defaults() {
		return NormalizationSettings.DEFAULT;
	}

	@Override
	public void check(NormalizationSettings s, RunContext context) {
		AxisRange.check(INFO.id(), s.lower(), s.upper());
	}

	@Override
	public Filter prepare(NormalizationSettings settings, RadialAxis axis, RunContext context, Progress progress) {
		AxisRange range = AxisRange.of(INFO.id(), axis, settings.lower(), settings.upper());
		return IntensityFilter.of(axis, (intensity, sigma) -> {
			double[] deciding = Arrays.copyOfRange(intensity, range.first(), range.last() + 1);
			Normalization.Scaling scaling = settings.method().scaling(deciding);
			double[] scaledSigma = sigma == null ? null : Arrays.stream(sigma).map(s -> s / Math.abs(scaling.scale())).toArray();
			return new IntensityFilter.Values(scaling.apply(intensity), scaledSigma);
		});
	}
}
