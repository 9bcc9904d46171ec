/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.AsymmetricallyReweighted;

/** Subtracts the asymmetrically reweighted baseline. The uncertainty of the intensity stays as it was. */
public final class ArplsBaselineOperation extends BaselineOperation<ArplsBaselineOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Smoothness λ", min = 1, max = 1e13, help = "Weight of the baseline's roughness: larger gives a stiffer baseline.") double lambda,
			@Setting(label = "Bins that λ is meant for", min = 0, max = 65534, help = "A pattern of other length gets λ times the fourth power of the ratio, so that the baseline is as stiff relative to the pattern. 0: λ as it stands.") int lambdaBins,
			@Setting(label = "End of iteration", min = 1e-9, max = 0.5, help = "Relative change of the weights at which the iteration ends.") double ratio,
			@Setting(label = "Iterations", min = 1, max = 1000, help = "Most rounds of reweighting.") int iterations) {

		public static final Settings DEFAULT = new Settings(1e7, 4023, 1e-3, 50);
	}

	public ArplsBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.arpls", List.of("arpls"), "1.0", "Baseline, arPLS",
				"Subtracts a smooth baseline whose weights follow the noise below it (asymmetrically reweighted penalised least squares).",
				List.of("S.-J. Baek et al. (2015), Analyst 140, 250, doi:10.1039/C4AN01061B")), Settings.DEFAULT);
	}

	@Override
	Baseline baseline(Settings settings, int bins) {
		return new AsymmetricallyReweighted(Stiffness.forBins(settings.lambda(), settings.lambdaBins(), bins), settings.ratio(), settings.iterations());
	}
}
