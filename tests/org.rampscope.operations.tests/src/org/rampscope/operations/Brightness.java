/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.settings.Setting;

/** A measuring operation for tests: mean, and the first three bins; fails on patterns brighter than a limit; notes how it was called. */
public final class Brightness implements MeasureOperation<Brightness.Settings> {

	/**
	 * @param batch the preferred batch
	 * @param limit a mean above it is a failure; NaN for none
	 */
	public record Settings(@Setting(label = "Batch", min = 1, help = "Patterns per call.") int batch,
			@Setting(label = "Limit", help = "Fails above.") double limit) {
	}

	private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());

	/** @return how many patterns each call brought */
	public List<Integer> calls() {
		return calls;
	}

	@Override
	public OperationInfo info() {
		return new OperationInfo("test.brightness", List.of(), "1.0", "Brightness", "Measures the mean.", List.of());
	}

	@Override
	public Settings defaults() {
		return new Settings(4, Double.NaN);
	}

	@Override
	public Meter prepare(Settings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
		return new Meter() {

			@Override
			public String resultName() {
				return "brightness";
			}

			@Override
			public List<Quantity> quantities() {
				return List.of(Quantity.scalar("mean", "counts", "Mean intensity"),
						Quantity.vector("first_bins", "", List.of("a", "b", "c"), "The first three bins"));
			}

			@Override
			public int preferredBatch() {
				return settings.batch();
			}

			@Override
			public List<Reading> measure(List<Pattern> patterns) {
				calls.add(patterns.size());
				return patterns.stream().map(p -> read(p, settings.limit())).toList();
			}

			@Override
			public Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress conclusion) {
				double[] means = MeasuredValues.of(scan, "brightness").scalar("mean");
				double brightest = java.util.Arrays.stream(means).filter(Double::isFinite).max().orElse(Double.NaN);
				return scan.withResult("brightest", DataGroup.builder("NXcollection").field("mean", brightest).build());
			}
		};
	}

	private static Reading read(Pattern pattern, double limit) {
		double[] values = pattern.intensity().getData();
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		double mean = sum / values.length;
		if (mean > limit) {
			throw new AnalysisException("mean " + mean + " is above the limit", "Raise the limit");
		}
		return Reading.of(new double[] { mean }, new double[] { values[0], values[1], values[2] });
	}
}
