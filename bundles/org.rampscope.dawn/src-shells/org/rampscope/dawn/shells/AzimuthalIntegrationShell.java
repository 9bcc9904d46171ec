/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.rampscope.dawn.adapter.FrameAdapter;
import org.rampscope.operations.powder.AzimuthalIntegrationOperation;

/** Azimuthal integration in DAWN. Generated from the operation. */
@Atomic
public final class AzimuthalIntegrationShell extends FrameAdapter<AzimuthalIntegrationModel> {

	public AzimuthalIntegrationShell() {
		super("org.rampscope.integrate.azimuthal", AzimuthalIntegrationOperation::new);
	}
}
