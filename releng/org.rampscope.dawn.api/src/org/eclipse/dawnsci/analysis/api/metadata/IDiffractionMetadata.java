/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.metadata;

import org.eclipse.dawnsci.analysis.api.diffraction.DetectorProperties;
import org.eclipse.dawnsci.analysis.api.diffraction.DiffractionCrystalEnvironment;
import org.eclipse.january.metadata.IMetadata;

/** Where the detector stands and which photons came. */
public interface IDiffractionMetadata extends IMetadata {

	DetectorProperties getDetector2DProperties();

	DiffractionCrystalEnvironment getDiffractionCrystalEnvironment();

	DetectorProperties getOriginalDetector2DProperties();

	DiffractionCrystalEnvironment getOriginalDiffractionCrystalEnvironment();

	@Override
	IDiffractionMetadata clone();
}
