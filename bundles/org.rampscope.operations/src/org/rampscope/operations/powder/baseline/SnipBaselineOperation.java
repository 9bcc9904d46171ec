/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.Snip;

/** Subtracts the baseline of the SNIP algorithm. The uncertainty of the intensity stays as it was. */
public final class SnipBaselineOperation extends BaselineOperation<SnipBaselineSettings> {

	public SnipBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.snip", List.of("snip"), "1.0", "Baseline, SNIP",
				"Subtracts a baseline made by clipping peaks with windows that shrink from the width of a peak to one bin.",
				List.of("C. G. Ryan et al. (1988), Nucl. Instrum. Methods B 34, 396, doi:10.1016/0168-583X(88)90063-8")), SnipBaselineSettings.DEFAULT);
	}

	@Override
	Baseline baseline(SnipBaselineSettings settings, int bins) {
		return new Snip(Window.bins(settings.halfWidth(), bins));
	}
}
