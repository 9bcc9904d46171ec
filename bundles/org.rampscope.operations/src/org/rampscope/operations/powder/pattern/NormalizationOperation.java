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
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.correction.Normalization;

/** Brings each pattern to a common scale; uncertainties are scaled with it. */
public final class NormalizationOperation implements PatternOperation<NormalizationOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "Method", help = "MIN_MAX: to 0 … 1; MAXIMUM: to a maximum of 1; SUM: to a sum of 1; STANDARD: to mean 0 and standard deviation 1; LENGTH: to a Euclidean length of 1; NONE: as it is.") Normalization method,
			@Setting(label = "From", help = "Start of the range, in the unit of the axis, that determines the scale, such as a line of the calibrant. Not set: the whole pattern.") double lower,
			@Setting(label = "To", help = "End of that range. Not set: the whole pattern.") double upper) {

		public static final Settings DEFAULT = new Settings(Normalization.MAXIMUM, Double.NaN, Double.NaN);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.normalize", List.of("normalize"), "1.0",
			"Normalisation", "Brings each pattern to a common scale, by the whole of it or by a range.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings s, RunContext context) {
		AxisRange.check(INFO.id(), s.lower(), s.upper());
	}

	@Override
	public Filter prepare(Settings settings, RadialAxis axis, RunContext context, Progress progress) {
		AxisRange range = AxisRange.of(INFO.id(), axis, settings.lower(), settings.upper());
		return IntensityFilter.of(axis, (intensity, sigma) -> {
			double[] deciding = Arrays.copyOfRange(intensity, range.first(), range.last() + 1);
			Normalization.Scaling scaling = settings.method().scaling(deciding);
			double[] scaledSigma = sigma == null ? null : Arrays.stream(sigma).map(s -> s / Math.abs(scaling.scale())).toArray();
			return new IntensityFilter.Values(scaling.apply(intensity), scaledSigma);
		});
	}
}
