/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.operations.powder.pattern.SpikeRemovalOperation;

/** Spike removal in DAWN. Generated from the operation. */
@Atomic
public final class SpikeRemovalShell extends PatternAdapter<SpikeRemovalModel> {

	public SpikeRemovalShell() {
		super("org.rampscope.pattern.despike", SpikeRemovalOperation::new);
	}
}
