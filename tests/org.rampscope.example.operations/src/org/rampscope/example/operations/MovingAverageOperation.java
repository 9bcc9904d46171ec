/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Smooths each pattern with a moving average; bins without a value are left out of the average. The uncertainty is no longer known. */
public final class MovingAverageOperation implements PatternOperation<MovingAverageOperation.Settings> {

	/** @param halfWidth bins on each side */
	public record Settings(@Setting(label = "Half width", unit = "bins", min = 0, max = 1000, help = "Bins on each side that are averaged.") int halfWidth) {
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.example.moving-average", List.of(), "1.0", "Moving average",
			"Averages each bin with its neighbours.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return new Settings(1);
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
				double[] smooth = smooth(pattern.intensity().getData(), settings.halfWidth());
				return new Pattern(axis, DatasetFactory.createFromObject(DoubleDataset.class, smooth), java.util.Optional.empty());
			}
		};
	}

	private static double[] smooth(double[] values, int halfWidth) {
		double[] smooth = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			double sum = 0;
			int count = 0;
			for (int j = Math.max(0, i - halfWidth); j <= Math.min(values.length - 1, i + halfWidth); j++) {
				if (Double.isFinite(values[j])) {
					sum += values[j];
					count++;
				}
			}
			smooth[i] = count == 0 ? Double.NaN : sum / count;
		}
		return smooth;
	}
}
