/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import org.eclipse.dawnsci.analysis.api.diffraction.DetectorProperties;
import org.eclipse.dawnsci.analysis.api.diffraction.DiffractionCrystalEnvironment;
import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.january.metadata.Metadata;

/** Where the detector stands and which photons came. */
public class DiffractionMetadata extends Metadata implements IDiffractionMetadata {

	public DiffractionMetadata(String fileName, DetectorProperties properties, DiffractionCrystalEnvironment environment) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DetectorProperties getDetector2DProperties() {
		throw new UnsupportedOperationException();
	}

	@Override
	public DiffractionCrystalEnvironment getDiffractionCrystalEnvironment() {
		throw new UnsupportedOperationException();
	}

	@Override
	public DetectorProperties getOriginalDetector2DProperties() {
		throw new UnsupportedOperationException();
	}

	@Override
	public DiffractionCrystalEnvironment getOriginalDiffractionCrystalEnvironment() {
		throw new UnsupportedOperationException();
	}

	@Override
	public DiffractionMetadata clone() {
		throw new UnsupportedOperationException();
	}
}
