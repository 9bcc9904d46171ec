/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.geometry;

import org.eclipse.dawnsci.analysis.api.diffraction.DiffractionCrystalEnvironment;
import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.rampscope.core.units.Wavelength;

import uk.ac.diamond.scisoft.analysis.io.DiffractionMetadata;

/** Makes diffraction metadata for DAWN. */
public final class GeometryMetadata {

	private GeometryMetadata() {
		// functions
	}

	/**
	 * @param geometry a geometry; a wavelength that is not known becomes NaN
	 * @return it as DAWN's operations look for it
	 */
	public static IDiffractionMetadata of(DiffractionGeometry geometry) {
		double angstrom = geometry.geometry().wavelength().map(Wavelength::angstrom).orElse(Double.NaN);
		return new DiffractionMetadata(null, geometry.toDetectorProperties(), new DiffractionCrystalEnvironment(angstrom));
	}
}
