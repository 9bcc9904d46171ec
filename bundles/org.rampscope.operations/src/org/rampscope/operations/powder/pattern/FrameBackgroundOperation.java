/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Subtracts the mean of some frames of the ramp from all of them: what does not change goes, what changes stays. Those
 * frames themselves share noise with their mean, which their uncertainties neglect.
 */
public final class FrameBackgroundOperation implements RampOperation<FrameBackgroundOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "First frame", min = 0, max = 1e9, help = "First of the frames whose mean is subtracted, counted from 0 in the ramp.") int first,
			@Setting(label = "Last frame", min = 0, max = 1e9, help = "Last of these frames.") int last,
			@Setting(label = "Scale", min = -1e12, max = 1e12, help = "The mean is multiplied by this before it is subtracted.") double scale) {

		public static final Settings DEFAULT = new Settings(0, 0, 1);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.ramp.difference", List.of("difference"), "1.0",
			"Difference to frames of the ramp", "Subtracts the mean of some frames of the ramp from every pattern.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		if (settings.last() < settings.first()) {
			throw new SettingsException(INFO.id() + "/last", "is " + settings.last() + " and first is " + settings.first(),
					"Give the smaller one first");
		}
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		check(settings, context);
		return new RampAnalysis((scan, progress) -> subtract(scan, settings));
	}

	private static Ramp<Patterns> subtract(Ramp<Patterns> scan, Settings settings) {
		if (settings.last() >= scan.size()) {
			throw new SettingsException(INFO.id() + "/last", "is " + settings.last() + ", but the ramp has " + scan.size() + " frames",
					"Give at most " + (scan.size() - 1));
		}
		FrameMean mean = FrameMean.of(scan, settings.first(), settings.last());
		int bins = scan.data().axis().size();
		double[] rest = scan.data().intensity().getData().clone();
		for (int i = 0; i < rest.length; i++) {
			rest[i] -= settings.scale() * mean.intensity()[i % bins];
		}
		Optional<DoubleDataset> sigma = scan.data().sigma().map(s -> {
			double[] all = s.getData().clone();
			for (int i = 0; i < all.length; i++) {
				all[i] = Math.hypot(all[i], settings.scale() * mean.sigma()[i % bins]);
			}
			return DatasetFactory.createFromObject(DoubleDataset.class, all, scan.size(), bins);
		});
		return scan.withData(new Patterns(scan.data().axis(), DatasetFactory.createFromObject(DoubleDataset.class, rest, scan.size(), bins), sigma));
	}
}
