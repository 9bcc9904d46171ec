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

	private static final double MM_PER_M = 1e3;

	private final PixelGeometry geometry;
	private final RadialUnit unit;
	/** what positions are worked out from */
	private final PixelGeometry.Quantity quantity;
	private final double wavelengthAngstrom;

	/** @throws GeometryException where the unit needs a wavelength and the geometry has none */
	public RadialPositions(PixelGeometry geometry, RadialUnit unit) {
		this.geometry = geometry;
		this.unit = unit;
		this.quantity = unit.isAngle() ? PixelGeometry.Quantity.TWO_THETA_RAD : PixelGeometry.Quantity.RADIUS_M;
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
		if (unit == RadialUnit.RADIUS_MM) {
			return MM_PER_M * geometry.labPosition(slow, fast).radiusM();
		}
		return unit.fromTwoThetaRad(geometry.twoThetaRad(slow, fast), wavelengthAngstrom);
	}

	/** Writes the positions of the centres of a row's pixels. */
	public void centres(int row, double[] target) {
		geometry.line(quantity, row + 0.5, 0.5, target);
		for (int column = 0; column < target.length; column++) {
			target[column] = unit == RadialUnit.RADIUS_MM ? MM_PER_M * target[column] : unit.fromTwoThetaRad(target[column], wavelengthAngstrom);
		}
	}

	/** Writes the positions of the pixel corners on the line between row − 1 and row, in the axis' unit; one more than there are columns. */
	public void corners(int row, double[] target) {
		roundedCorners(row, target);
		for (int column = 0; column < target.length; column++) {
			target[column] = fromRounded((float) target[column]);
		}
	}

	/**
	 * Writes the same, rounded to single precision in radians, nm⁻¹ or metres, 10⁻⁴ of a bin, as pyFAI does: so split patterns agree with its in
	 * every bin, also in the corners of the detector where a bin holds few pixels. Each is a float; {@link #fromRounded} gives its position.
	 */
	void roundedCorners(int row, double[] target) {
		geometry.line(quantity, row, 0, target);
		for (int column = 0; column < target.length; column++) {
			double place = target[column];
			target[column] = (float) switch (unit) {
			case TWO_THETA_DEG, TWO_THETA_RAD, RADIUS_MM -> place;
			case Q_PER_ANGSTROM, Q_PER_NM -> RadialUnit.Q_PER_NM.fromTwoThetaRad(place, wavelengthAngstrom);
			case D_ANGSTROM -> unit.fromTwoThetaRad(place, wavelengthAngstrom);
			};
		}
	}

	/** @return the position, in the axis' unit, of a number that {@link #roundedCorners} wrote */
	double fromRounded(float rounded) {
		return switch (unit) {
		case TWO_THETA_DEG -> Math.toDegrees(rounded);
		case Q_PER_ANGSTROM -> rounded / 10.0;
		case RADIUS_MM -> MM_PER_M * rounded;
		case TWO_THETA_RAD, Q_PER_NM, D_ANGSTROM -> rounded;
		};
	}

	/** Writes the azimuths of the same corners in radians, −π … π, in single precision. */
	public void cornerAzimuths(int row, double[] target) {
		geometry.line(PixelGeometry.Quantity.AZIMUTH_RAD, row, 0, target);
		for (int column = 0; column < target.length; column++) {
			target[column] = (float) target[column];
		}
	}
}
