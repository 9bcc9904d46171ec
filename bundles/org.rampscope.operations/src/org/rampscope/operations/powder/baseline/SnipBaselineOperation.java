/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.Snip;

/** Subtracts the baseline of the SNIP algorithm. The uncertainty of the intensity stays as it was. */
public final class SnipBaselineOperation extends BaselineOperation<SnipBaselineOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; about the width of the widest peak at its foot. Smaller windows cut into peaks, larger ones cut through a curved background.") double halfWidth) {

		public static final Settings DEFAULT = new Settings(3.5);
	}

	public SnipBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.snip", List.of("snip"), "1.0", "Baseline, SNIP",
				"Subtracts a baseline made by clipping peaks with windows that shrink from the width of a peak to one bin.",
				List.of("C. G. Ryan et al. (1988), Nucl. Instrum. Methods B 34, 396, doi:10.1016/0168-583X(88)90063-8")), Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new Snip(Window.bins(settings.halfWidth(), bins));
	}
}
