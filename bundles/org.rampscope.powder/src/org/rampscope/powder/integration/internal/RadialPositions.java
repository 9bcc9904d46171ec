/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;

/** Positions of pixel centres and corners in the unit of the radial axis. */
public final class RadialPositions {

	private final PixelGeometry geometry;
	private final RadialUnit unit;
	private final double wavelengthAngstrom;

	/** @throws GeometryException where the unit needs a wavelength and the geometry has none */
	public RadialPositions(PixelGeometry geometry, RadialUnit unit) {
		this.geometry = geometry;
		this.unit = unit;
		this.wavelengthAngstrom = geometry.geometry().wavelength().map(Wavelength::angstrom).orElse(Double.NaN);
		if (unit.needsWavelength() && Double.isNaN(wavelengthAngstrom)) {
			throw new GeometryException("an axis in " + unit.id() + " needs the wavelength, and the geometry has none",
					"Give the wavelength or the photon energy, or integrate in two-theta");
		}
	}

	/** @return the pixels */
	public DetectorGrid grid() {
		return geometry.grid();
	}

	/** @return the geometry */
	public PixelGeometry geometry() {
		return geometry;
	}

	/** @return the position of a place given in pixels from the array's corner */
	public double at(double slow, double fast) {
		return unit.fromTwoThetaRad(geometry.twoThetaRad(slow, fast), wavelengthAngstrom);
	}

	/** Writes the positions of the centres of a row's pixels. */
	public void centres(int row, double[] target) {
		for (int column = 0; column < target.length; column++) {
			target[column] = at(row + 0.5, column + 0.5);
		}
	}

	/**
	 * Writes the positions of the pixel corners on the line between row − 1 and row; one more than there are columns. They are rounded
	 * to single precision in radians or nm⁻¹, 10⁻⁴ of a bin, as pyFAI does: so split patterns agree with its in every bin, also in the
	 * corners of the detector where a bin holds few pixels.
	 */
	public void corners(int row, double[] target) {
		for (int column = 0; column < target.length; column++) {
			double twoThetaRad = geometry.twoThetaRad(row, column);
			target[column] = switch (unit) {
			case TWO_THETA_DEG -> Math.toDegrees((float) twoThetaRad);
			case Q_PER_ANGSTROM -> (float) RadialUnit.Q_PER_NM.fromTwoThetaRad(twoThetaRad, wavelengthAngstrom) / 10.0;
			default -> (float) unit.fromTwoThetaRad(twoThetaRad, wavelengthAngstrom);
			};
		}
	}

	/** Writes the azimuths of the same corners in radians, −π … π, in single precision. */
	public void cornerAzimuths(int row, double[] target) {
		for (int column = 0; column < target.length; column++) {
			target[column] = (float) geometry.azimuthRad(row, column);
		}
	}
}
