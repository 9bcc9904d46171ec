/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.core.RampScan;
import org.rampscope.core.units.Wavelength;

/** The wavelength of a ramp: of its calibration, else of its metadata. */
public final class Wavelengths {

	private Wavelengths() {
	}

	/** @return in ångström; NaN where the ramp does not say it */
	public static double of(RampScan scan) {
		return scan.geometry().flatMap(g -> g.wavelength()).map(Wavelength::angstrom).orElse(scan.metadata().beam().wavelengthAngstrom());
	}
}
