/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.settings.Setting;

/** A pattern operation for tests: multiplies by a factor, and fails on a chosen value. */
public final class Doubling implements PatternOperation<Doubling.Settings> {

	/** Kinds of rounding, for enum settings. */
	public enum Rounding {
		NONE, WHOLE
	}

	/** Settings of every supported type. */
	public record Settings(@Setting(label = "Factor", unit = "times", min = 0, max = 10, help = "What to multiply with.") double factor,
			@Setting(label = "Limit", help = "Not set: none.") double limit, @Setting(label = "Repeats", min = 1, max = 3, help = "How often.") int repeats,
			@Setting(label = "Name", help = "A text.") String name, @Setting(label = "On", help = "Whether to.") boolean on,
			@Setting(label = "Rounding", help = "How to round.") Rounding rounding, @Setting(label = "Seed", help = "A seed.") long seed) {
		static final Settings DEFAULT = new Settings(2, Double.NaN, 1, "x", true, Rounding.NONE, 7);
	}

	@Override
	public OperationInfo info() {
		return new OperationInfo("test.doubling", List.of("double"), "1.0", "Doubling", "Multiplies.", List.of());
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Filter prepare(Settings settings, RadialAxis axis, RunContext context, Progress progress) {
		return new Filter() {

			@Override
			public RadialAxis axis() {
				return axis;
			}

			@Override
			public Pattern apply(Pattern pattern) {
				double[] values = pattern.intensity().getData().clone();
				for (int i = 0; i < values.length; i++) {
					if (values[i] > settings.limit()) {
						throw new AnalysisException("value " + values[i] + " is above the limit", "Raise the limit");
					}
					for (int r = 0; r < settings.repeats(); r++) {
						values[i] *= settings.factor();
					}
				}
				return new Pattern(axis, DatasetFactory.createFromObject(DoubleDataset.class, values), pattern.sigma());
			}

			@Override
			public List<String> notes() {
				return List.of("multiplied by " + settings.factor());
			}
		};
	}
}
