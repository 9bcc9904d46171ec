/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Keeps a part of each pattern. */
public final class CropOperation implements PatternOperation<CropOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "From", help = "Smallest position kept, in the unit of the axis. Not set: the beginning.") double lower,
			@Setting(label = "To", help = "Largest position kept, in the unit of the axis. Not set: the end.") double upper) {

		public static final Settings DEFAULT = new Settings(Double.NaN, Double.NaN);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.crop", List.of("crop"), "1.0", "Crop",
			"Keeps the part of each pattern between two positions.", List.of());

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
		RadialAxis cropped = new RadialAxis(axis.unit(), cut(axis.centres(), range));
		return new Filter() {

			@Override
			public RadialAxis axis() {
				return cropped;
			}

			@Override
			public Pattern apply(Pattern pattern) {
				Optional<DoubleDataset> sigma = pattern.sigma().map(s -> cut(s, range));
				return new Pattern(cropped, cut(pattern.intensity(), range), sigma);
			}
		};
	}

	private static DoubleDataset cut(DoubleDataset values, AxisRange range) {
		return DatasetFactory.createFromObject(DoubleDataset.class, Arrays.copyOfRange(values.getData(), range.first(), range.last() + 1));
	}
}
