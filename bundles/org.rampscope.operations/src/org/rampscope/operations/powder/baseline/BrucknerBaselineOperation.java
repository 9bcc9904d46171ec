/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.Bruckner;

/** Subtracts Brückner's baseline. The uncertainty of the intensity stays as it was. */
public final class BrucknerBaselineOperation extends BaselineOperation<BrucknerBaselineOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; reach of the mean: about the width of a peak at its foot.") double halfWidth,
			@Setting(label = "Iterations", min = 1, max = 10000, help = "Passes; more let the baseline sink deeper below peaks.") int iterations) {

		public static final Settings DEFAULT = new Settings(2.5, 80);
	}

	public BrucknerBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.bruckner", List.of("bruckner"), "1.0", "Baseline, Bruckner smoothing",
				"Subtracts a baseline made by replacing values by the mean of their neighbourhood wherever that is smaller, again and again.",
				List.of("S. Brückner (2000), J. Appl. Cryst. 33, 977, doi:10.1107/S0021889800003617")), Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new Bruckner(Window.bins(settings.halfWidth(), bins), settings.iterations());
	}
}
