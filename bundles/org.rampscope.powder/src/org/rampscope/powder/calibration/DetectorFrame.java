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
import org.rampscope.powder.geometry.LabPosition;
import org.rampscope.powder.geometry.PixelGeometry;

/**
 * The geometry as vectors, in the manner of DAWN's DetectorProperties and of NXtransformations: where the corner of the array stands and
 * which way its axes run. Laboratory axes are those of {@link LabPosition} (up, side, along the beam); whoever uses others turns all three
 * vectors. Arrays have three elements and must not be modified.
 *
 * @param originM corner of pixel (0, 0), metres from the sample
 * @param slow unit vector along rising rows
 * @param fast unit vector along rising columns, at right angles to it
 * @param wavelength wavelength, where known
 */
public record DetectorFrame(double[] originM, double[] slow, double[] fast, Optional<Wavelength> wavelength) {

	private static final double RIGHT_ANGLE = 1e-6;

	public DetectorFrame {
		if (Math.abs(dot(slow, slow) - 1) > RIGHT_ANGLE || Math.abs(dot(fast, fast) - 1) > RIGHT_ANGLE
				|| Math.abs(dot(slow, fast)) > RIGHT_ANGLE) {
			throw new GeometryException("the detector's axes are not unit vectors at right angles", "Check the orientation of the detector");
		}
	}

	/** @return the vectors of a geometry of any orientation */
	public static DetectorFrame of(Geometry geometry, DetectorGrid grid) {
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		double[] origin = vector(pixels.labPosition(0, 0));
		double[] slow = minus(vector(pixels.labPosition(1, 0)), origin, grid.pixel1M());
		double[] fast = minus(vector(pixels.labPosition(0, 1)), origin, grid.pixel2M());
		return new DetectorFrame(origin, slow, fast, geometry.wavelength());
	}

	/**
	 * @return the geometry, of orientation 3 where the axes are as that has them, else of orientation 2, which mirrors rows; the angles may
	 *         be others than those the frame was made from, every pixel's place is the same
	 */
	public Geometry toGeometry(DetectorGrid grid) {
		double[] normal = { slow[1] * fast[2] - slow[2] * fast[1], slow[2] * fast[0] - slow[0] * fast[2], slow[0] * fast[1] - slow[1] * fast[0] };
		double along = dot(normal, originM);
		if (Math.abs(along) < 1e-12) {
			throw new GeometryException("the sample lies in the plane of the detector", "Check origin and orientation of the detector");
		}
		// for orientation 3 slow, fast and the normal away from the sample are a right-handed system
		if (along < 0) {
			return mirrored(grid);
		}
		double rot2 = Math.asin(Math.max(-1, Math.min(1, slow[2])));
		double rot1 = Math.atan2(-fast[2], normal[2]);
		double rot3 = Math.atan2(slow[1], slow[0]);
		return new Geometry(along, -dot(originM, slow), -dot(originM, fast), rot1, rot2, rot3, Geometry.DEFAULT_ORIENTATION, wavelength);
	}

	/** Orientation 2 turns the array's rows and the laboratory's first axis over: undo both, and look at what is left. */
	private Geometry mirrored(DetectorGrid grid) {
		double height = grid.rows() * grid.pixel1M();
		double[] corner = { -(originM[0] + height * slow[0]), originM[1] + height * slow[1], originM[2] + height * slow[2] };
		double[] up = { slow[0], -slow[1], -slow[2] };
		double[] side = { -fast[0], fast[1], fast[2] };
		Geometry turned = new DetectorFrame(corner, up, side, wavelength).toGeometry(grid);
		return new Geometry(turned.distanceM(), turned.poni1M(), turned.poni2M(), turned.rot1Rad(), turned.rot2Rad(), turned.rot3Rad(), 2,
				wavelength);
	}

	private static double[] vector(LabPosition p) {
		return new double[] { p.upM(), p.sideM(), p.beamM() };
	}

	private static double[] minus(double[] a, double[] b, double scale) {
		return new double[] { (a[0] - b[0]) / scale, (a[1] - b[1]) / scale, (a[2] - b[2]) / scale };
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}
}
