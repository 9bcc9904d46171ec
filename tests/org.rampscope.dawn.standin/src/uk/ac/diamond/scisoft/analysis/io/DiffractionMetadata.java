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

	private static final long serialVersionUID = 1L;

	private final DetectorProperties original;
	private final DetectorProperties properties;
	private final DiffractionCrystalEnvironment originalEnvironment;
	private final DiffractionCrystalEnvironment environment;

	public DiffractionMetadata(String fileName, DetectorProperties properties, DiffractionCrystalEnvironment environment) {
		setFilePath(fileName);
		this.original = properties;
		this.properties = properties == null ? null : properties.clone();
		this.originalEnvironment = environment;
		this.environment = environment == null ? null : environment.clone();
	}

	@Override
	public DetectorProperties getDetector2DProperties() {
		return properties;
	}

	@Override
	public DiffractionCrystalEnvironment getDiffractionCrystalEnvironment() {
		return environment;
	}

	@Override
	public DetectorProperties getOriginalDetector2DProperties() {
		return original;
	}

	@Override
	public DiffractionCrystalEnvironment getOriginalDiffractionCrystalEnvironment() {
		return originalEnvironment;
	}

	@Override
	public DiffractionMetadata clone() {
		return new DiffractionMetadata(getFilePath(), properties, environment);
	}
}
