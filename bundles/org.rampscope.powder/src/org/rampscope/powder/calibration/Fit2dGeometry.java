/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;

/**
 * The geometry in the terms of Fit2D (Hammersley et al. 1996, High Press. Res. 14, 235) as pyFAI translates them: where the direct beam hits
 * the detector, how far that is from the sample, and how the detector is tilted. What Fit2D does not know, the rotation about the beam, is
 * lost: geometries with rot3 = 0 survive a round trip, others keep their scattering angles.
 *
 * @param directDistanceMm sample to detector along the beam, mm, positive
 * @param centreX direct beam along the fast axis in pixels from the array's corner
 * @param centreY direct beam along the slow axis
 * @param tiltDeg angle between beam and detector normal, degrees, 0 … 90
 * @param tiltPlaneDeg direction from the point of normal incidence to the direct beam on the detector, degrees from the fast axis
 * @param wavelength wavelength, where known
 */
public record Fit2dGeometry(double directDistanceMm, double centreX, double centreY, double tiltDeg, double tiltPlaneDeg,
		Optional<Wavelength> wavelength) {

	public Fit2dGeometry {
		if (!(directDistanceMm > 0) || !(tiltDeg >= 0 && tiltDeg < 90)) {
			throw new GeometryException("Fit2D geometry has a distance of " + directDistanceMm + " mm and a tilt of " + tiltDeg + "°",
					"Give a distance above 0 and a tilt from 0 to below 90°");
		}
	}

	/**
	 * @param geometry in the PONI convention, orientation 3
	 * @param grid pixels
	 * @return the same in the terms of Fit2D
	 */
	public static Fit2dGeometry of(Geometry geometry, DetectorGrid grid) {
		requireDefaultOrientation(geometry.orientation());
		double cosTilt = Math.cos(geometry.rot1Rad()) * Math.cos(geometry.rot2Rad());
		double sinTilt = Math.sqrt(Math.max(0, 1 - cosTilt * cosTilt));
		double[] centre = new PixelGeometry(geometry, grid).detectorPosition(0, 0);
		if (!(cosTilt > 0) || Double.isNaN(centre[0])) {
			throw new GeometryException("the direct beam does not hit the detector plane", "Fit2D cannot describe this geometry");
		}
		// direction, on the detector, from the point of normal incidence towards the direct beam
		double towardsSlow = centre[0] * grid.pixel1M() - geometry.poni1M();
		double towardsFast = centre[1] * grid.pixel2M() - geometry.poni2M();
		double plane = sinTilt == 0 ? 0 : Math.toDegrees(Math.atan2(towardsSlow, towardsFast));
		return new Fit2dGeometry(1e3 * geometry.distanceM() / cosTilt, centre[1], centre[0], Math.toDegrees(Math.atan2(sinTilt, cosTilt)),
				plane, geometry.wavelength());
	}

	/**
	 * @param grid pixels
	 * @return the geometry in the PONI convention, orientation 3, rot3 = 0
	 */
	public Geometry toGeometry(DetectorGrid grid) {
		double tilt = Math.toRadians(tiltDeg);
		double plane = Math.toRadians(tiltPlaneDeg);
		double direct = 1e-3 * directDistanceMm;
		double distance = direct * Math.cos(tilt);
		double offset = direct * Math.sin(tilt);
		double poni1 = centreY * grid.pixel1M() - offset * Math.sin(plane);
		double poni2 = centreX * grid.pixel2M() - offset * Math.cos(plane);
		// the beam's direction in the detector's axes gives the rotations that carry it there
		double rot2 = Math.asin(Math.sin(tilt) * Math.sin(plane));
		double rot1 = Math.atan2(-Math.sin(tilt) * Math.cos(plane), Math.cos(tilt));
		return new Geometry(distance, poni1, poni2, rot1, rot2, 0, Geometry.DEFAULT_ORIENTATION, wavelength);
	}

	static void requireDefaultOrientation(int orientation) {
		if (orientation != Geometry.DEFAULT_ORIENTATION) {
			throw new GeometryException("detector orientation is " + orientation + ", which other programs do not know",
					"Mirror the frames and use orientation " + Geometry.DEFAULT_ORIENTATION);
		}
	}
}
