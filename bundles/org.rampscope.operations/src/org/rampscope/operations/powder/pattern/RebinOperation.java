/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Joins neighbouring bins to their mean; empty bins are left out. Uncertainties are those of independent bins, which is
 * too small where pixels were split.
 */
public final class RebinOperation implements PatternOperation<RebinOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Bins joined", min = 1, max = 65534, help = "How many neighbouring bins become one. What is left over at the end is dropped.") int factor) {

		public static final Settings DEFAULT = new Settings(2);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.rebin", List.of("rebin"), "1.0", "Rebin",
			"Joins neighbouring bins to their mean.", List.of());

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
		int factor = settings.factor();
		int bins = axis.size() / factor;
		if (bins == 0) {
			throw new SettingsException(INFO.id() + "/factor", "is " + factor + " for patterns of " + axis.size() + " bins",
					"Give a number from 1 to " + axis.size());
		}
		double[] centres = new double[bins];
		for (int i = 0; i < bins; i++) {
			centres[i] = 0.5 * (axis.at(i * factor) + axis.at(i * factor + factor - 1));
		}
		RadialAxis joined = RadialAxis.of(axis.unit(), centres);
		return new Filter() {

			@Override
			public RadialAxis axis() {
				return joined;
			}

			@Override
			public Pattern apply(Pattern pattern) {
				return rebin(pattern, joined, factor);
			}
		};
	}

	private static Pattern rebin(Pattern pattern, RadialAxis joined, int factor) {
		double[] intensity = new double[joined.size()];
		double[] sigma = new double[joined.size()];
		for (int i = 0; i < intensity.length; i++) {
			double sum = 0;
			double variance = 0;
			int filled = 0;
			for (int k = i * factor; k < (i + 1) * factor; k++) {
				double value = pattern.intensity().get(k);
				if (!Double.isNaN(value)) {
					sum += value;
					double s = pattern.sigma().isPresent() ? pattern.sigma().get().get(k) : 0;
					variance += s * s;
					filled++;
				}
			}
			intensity[i] = filled > 0 ? sum / filled : Double.NaN;
			sigma[i] = filled > 0 ? Math.sqrt(variance) / filled : Double.NaN;
		}
		Optional<DoubleDataset> errors = pattern.sigma().map(s -> DatasetFactory.createFromObject(DoubleDataset.class, sigma));
		return new Pattern(joined, DatasetFactory.createFromObject(DoubleDataset.class, intensity), errors);
	}
}
