/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.Arrays;
import java.util.List;

import org.rampscope.core.Labels;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Adds up each pattern of a ramp between two bins and keeps the sums as a {@link TotalIntensity}. */
public final class TotalIntensityOperation implements RampOperation<TotalIntensityOperation.Settings> {

	/** Type of the result: reports and views know it by the name, as {@link ExampleOperations} brings it. */
	public static final ResultType<TotalIntensity> TYPE = ResultType.of("total_intensity", "Total intensity", TotalIntensity.class);

	/**
	 * The result. Frames brighter than the mean count as those after a transition, to show how a result says classes.
	 *
	 * @param sum sum of each pattern
	 */
	@Tree(signal = "sum", axes = "frame", indicesBehind = "sum")
	public record TotalIntensity(@Field(longName = "Sum over the bins") double[] sum) implements TransitionFinding {

		@Override
		public Labels toLabels() {
			double mean = Arrays.stream(sum).average().orElse(Double.NaN);
			return new Labels(Arrays.stream(sum).mapToInt(s -> s > mean ? Labels.AFTER : Labels.BEFORE).toArray(), new double[0]);
		}
	}

	/**
	 * @param firstBin first bin that counts
	 * @param lastBin last bin that counts; 0 for the last of the pattern
	 */
	public record Settings(@Setting(label = "First bin", min = 0, help = "First bin that counts.") int firstBin,
			@Setting(label = "Last bin", min = 0, help = "Last bin that counts. 0: the last of the pattern.") int lastBin) {
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.example.total-intensity", List.of(), "1.0", "Total intensity",
			"Adds up each pattern.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return new Settings(0, 0);
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				int last = settings.lastBin() == 0 ? scan.data().axis().size() - 1 : Math.min(settings.lastBin(), scan.data().axis().size() - 1);
				double[] sums = new double[scan.size()];
				for (int frame = 0; frame < sums.length; frame++) {
					for (int bin = settings.firstBin(); bin <= last; bin++) {
						double value = scan.data().intensity().get(frame, bin);
						sums[frame] += Double.isFinite(value) ? value : 0;
					}
				}
				return scan.withResult(TYPE, new TotalIntensity(sums));
			}
		};
	}
}
