/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.RollingBall;

/** Subtracts the rolling ball baseline. The uncertainty of the intensity stays as it was. */
public final class RollingBallBaselineOperation extends BaselineOperation<RollingBallBaselineOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Half width", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; reach of minimum and maximum: at least half the width of the widest peak at its foot.") double halfWidth,
			@Setting(label = "Smoothing", unit = "%", min = 0, max = 50, help = "Of the pattern's length; reach of the mean that smooths the envelope. 0: none.") double smoothing) {

		public static final Settings DEFAULT = new Settings(3.5, 1.5);
	}

	public RollingBallBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.rolling-ball", List.of("rolling-ball"), "1.0", "Baseline, rolling ball",
				"Subtracts the smoothed lower envelope of the pattern: a sliding minimum, then a sliding maximum, then a sliding mean.",
				List.of("M. A. Kneen, H. J. Annegarn (1996), Nucl. Instrum. Methods B 109/110, 209, doi:10.1016/0168-583X(95)00908-6")),
				Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new RollingBall(Window.bins(settings.halfWidth(), bins), settings.smoothing() > 0 ? Window.bins(settings.smoothing(), bins) : 0);
	}
}
