/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.pattern.MonitorNormalizationOperation;

/** Normalisation by a monitor in DAWN. Generated from the operation. */
public final class MonitorNormalizationShell extends RampAdapter<MonitorNormalizationModel> {

	public MonitorNormalizationShell() {
		super("org.rampscope.ramp.monitor", MonitorNormalizationOperation::new);
	}
}
