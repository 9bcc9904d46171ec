/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;

import org.rampscope.operations.OperationInfo;
import org.rampscope.powder.baseline.Baseline;
import org.rampscope.powder.baseline.Bruckner;

/** Subtracts Brückner's baseline. The uncertainty of the intensity stays as it was. */
public final class BrucknerBaselineOperation extends BaselineOperation<BrucknerBaselineSettings> {

	public BrucknerBaselineOperation() {
		super(new OperationInfo("org.rampscope.baseline.bruckner", List.of("bruckner"), "1.0", "Baseline, Bruckner smoothing",
				"Subtracts a baseline made by replacing values by the mean of their neighbourhood wherever that is smaller, again and again.",
				List.of("S. Brückner (2000), J. Appl. Cryst. 33, 977, doi:10.1107/S0021889800003617")), BrucknerBaselineSettings.DEFAULT);
	}

	@Override
	Baseline baseline(BrucknerBaselineSettings settings, int bins) {
		return new Bruckner(Window.bins(settings.halfWidth(), bins), settings.iterations());
	}
}
