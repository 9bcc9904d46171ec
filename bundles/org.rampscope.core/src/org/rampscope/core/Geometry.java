/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;

/**
 * Where the detector stands, in the PONI convention (point of normal incidence; Kieffer &amp; Karkoulis 2013,
 * J. Phys. Conf. Ser. 425, 202012): axis 1 is slow (rows), axis 2 fast (columns), axis 3 along the beam; rot1 turns
 * about axis 1, rot2 about axis 2, rot3 about axis 3, rot1 and rot2 left-handed, applied in that order.
 *
 * @param distanceM sample to point of normal incidence in metres, positive
 * @param poni1M point of normal incidence along the slow axis, metres from the outer edge of the first pixel
 * @param poni2M the same along the fast axis
 * @param rot1Rad first rotation, radians
 * @param rot2Rad second rotation, radians
 * @param rot3Rad third rotation, radians
 * @param orientation where the first pixel lies when looking from the sample, 1 … 4 as in TIFF and pyFAI: 1 top left,
 *        2 top right, 3 bottom right (the default of older files), 4 bottom left
 * @param wavelength wavelength of the calibration, where the calibration knows it
 */
public record Geometry(double distanceM, double poni1M, double poni2M, double rot1Rad, double rot2Rad, double rot3Rad,
		int orientation, Optional<Wavelength> wavelength) {

	/** The orientation of files that do not say one. */
	public static final int DEFAULT_ORIENTATION = 3;

	public Geometry {
		if (!(distanceM > 0) || Double.isInfinite(distanceM)) {
			throw new GeometryException("sample-detector distance is " + distanceM + " m", "Give a distance greater than zero");
		}
		for (double value : new double[] { poni1M, poni2M, rot1Rad, rot2Rad, rot3Rad }) {
			if (!Double.isFinite(value)) {
				throw new GeometryException("geometry holds " + value, "Give finite numbers for poni1, poni2 and rot1 to rot3");
			}
		}
		if (orientation < 1 || orientation > 4) {
			throw new GeometryException("detector orientation is " + orientation, "Give 1, 2, 3 or 4");
		}
	}

	/**
	 * @param newWavelength another wavelength
	 * @return this geometry with it
	 */
	public Geometry withWavelength(Wavelength newWavelength) {
		return new Geometry(distanceM, poni1M, poni2M, rot1Rad, rot2Rad, rot3Rad, orientation, Optional.of(newWavelength));
	}
}
