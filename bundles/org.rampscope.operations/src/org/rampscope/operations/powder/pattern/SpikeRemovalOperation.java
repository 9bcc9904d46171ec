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
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.correction.SpikeRemoval;

/** Replaces values that are much narrower than a peak by the median around them; their uncertainties stay as they were. */
public final class SpikeRemovalOperation implements PatternOperation<SpikeRemovalOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Half width", unit = "bins", min = 1, max = 1000, help = "Reach of the neighbourhood: spikes up to about this wide go, peaks must be wider. Half a peak's width at half maximum is a good choice.") int halfWidth,
			@Setting(label = "Threshold", min = 1, max = 1000, help = "How many robust standard deviations of its neighbourhood a value must stand out to be replaced by the median. Small values also cut the tops of peaks.") double threshold) {

		public static final Settings DEFAULT = new Settings(4, 8);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.despike", List.of("despike"), "1.0", "Spike removal",
			"Replaces values that stand out from their neighbourhood and are much narrower than a peak by the median around them.",
			List.of("L. Davies, U. Gather (1993), J. Am. Stat. Assoc. 88, 782, doi:10.1080/01621459.1993.10476339"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Filter prepare(Settings settings, RadialAxis axis, RunContext context, Progress progress) {
		return IntensityFilter.keepingSigma(axis, new SpikeRemoval(settings.halfWidth(), settings.threshold())::apply);
	}
}
