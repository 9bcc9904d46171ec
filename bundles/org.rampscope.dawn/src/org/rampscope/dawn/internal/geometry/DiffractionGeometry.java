/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.geometry;

import java.util.Optional;

import javax.vecmath.Vector3d;

import org.eclipse.dawnsci.analysis.api.diffraction.DetectorProperties;
import org.eclipse.dawnsci.analysis.api.diffraction.DiffractionCrystalEnvironment;
import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;

/**
 * What DAWN's diffraction metadata say, in our terms.
 *
 * @param geometry where the detector stands, with the wavelength where that is known
 * @param grid its pixels
 */
public record DiffractionGeometry(Geometry geometry, DetectorGrid grid) {

	private static final double METRES = 1e-3;

	/**
	 * @param metadata metadata of a frame; null for none
	 * @return the geometry; empty where there are no metadata, or none of a detector
	 */
	public static Optional<DiffractionGeometry> of(IDiffractionMetadata metadata) {
		if (metadata == null || metadata.getDetector2DProperties() == null) {
			return Optional.empty();
		}
		return Optional.of(of(metadata.getDetector2DProperties(), wavelength(metadata)));
	}

	/**
	 * @param metadata metadata of a frame or pattern; null for none
	 * @return the wavelength; empty where the metadata do not say it
	 */
	public static Optional<Wavelength> wavelength(IDiffractionMetadata metadata) {
		DiffractionCrystalEnvironment environment = metadata == null ? null : metadata.getDiffractionCrystalEnvironment();
		return environment == null || !(environment.getWavelength() > 0)
				|| Double.isInfinite(environment.getWavelength()) ? Optional.empty()
				: Optional.of(new Wavelength(environment.getWavelength()));
	}

	/**
	 * @param detector DAWN's detector, in millimetres
	 * @param wavelength the wavelength, where it is known
	 * @return the same place in the PONI convention. Orientation and third rotation are chosen so that the rotation is at most 90°
	 * @throws GeometryException where the detector's plane goes through the sample, or it has no pixels
	 */
	static DiffractionGeometry of(DetectorProperties detector, Optional<Wavelength> wavelength) {
		DetectorGrid grid = new DetectorGrid(detector.getPy(), detector.getPx(), detector.getVPxSize() * METRES,
				detector.getHPxSize() * METRES);
		BeamFrame frame = new BeamFrame(detector.getBeamVector());
		double[] corner = frame.toOurs(detector.pixelPosition(detector.getStartX(), detector.getStartY()), METRES);
		double[] slow = unit(frame.toOurs(detector.getPixelColumn(), METRES));
		double[] fast = unit(frame.toOurs(detector.getPixelRow(), METRES));
		double[] normal = unit(cross(slow, fast));
		double distance = dot(normal, corner);
		boolean mirrored = distance < 0;
		if (mirrored) {
			// Seen from the sample the array runs the other way round: orientations 2 and 4.
			normal = scaled(normal, -1);
			distance = -distance;
		}
		if (!(distance > 0)) {
			throw new GeometryException("the detector's plane goes through the sample",
					"Check the detector calibration in front of this operation");
		}
		Geometry one = placed(grid, corner, slow, fast, normal, distance, mirrored ? 2 : 1, wavelength);
		Geometry other = placed(grid, corner, slow, fast, normal, distance, mirrored ? 4 : 3, wavelength);
		return new DiffractionGeometry(Math.abs(one.rot3Rad()) < Math.abs(other.rot3Rad()) ? one : other, grid);
	}

	private static Geometry placed(DetectorGrid grid, double[] corner, double[] slow, double[] fast, double[] normal, double distance,
			int orientation, Optional<Wavelength> wavelength) {
		boolean flipSlow = orientation == 1 || orientation == 2;
		boolean flipFast = orientation == 1 || orientation == 4;
		double[] e1 = scaled(slow, flipSlow ? -1 : 1);
		double[] e2 = scaled(fast, flipFast ? -1 : 1);
		double poni1 = (flipSlow ? grid.rows() * grid.pixel1M() : 0) - dot(e1, corner);
		double poni2 = (flipFast ? grid.columns() * grid.pixel2M() : 0) - dot(e2, corner);
		double[] rotations = PoniRotation.angles(e1, e2, normal);
		return new Geometry(distance, poni1, poni2, rotations[0], rotations[1], rotations[2], orientation, wavelength);
	}

	/** @return the same place as DAWN describes it, the beam along z */
	public DetectorProperties toDetectorProperties() {
		boolean flipSlow = geometry.orientation() == 1 || geometry.orientation() == 2;
		boolean flipFast = geometry.orientation() == 1 || geometry.orientation() == 4;
		double[][] axes = PoniRotation.axes(geometry.rot1Rad(), geometry.rot2Rad(), geometry.rot3Rad());
		double p1 = flipSlow ? grid.rows() * grid.pixel1M() - geometry.poni1M() : -geometry.poni1M();
		double p2 = flipFast ? grid.columns() * grid.pixel2M() - geometry.poni2M() : -geometry.poni2M();
		double[] corner = new double[3];
		for (int i = 0; i < 3; i++) {
			corner[i] = axes[0][i] * p1 + axes[1][i] * p2 + axes[2][i] * geometry.distanceM();
		}
		Vector3d origin = BeamFrame.toDawn(corner, 1 / METRES);
		return new DetectorProperties(origin, grid.rows(), grid.columns(), grid.pixel1M() / METRES, grid.pixel2M() / METRES,
				BeamFrame.orientation(scaled(axes[0], flipSlow ? -1 : 1), scaled(axes[1], flipFast ? -1 : 1), axes[2]));
	}

	private static double[] unit(double[] v) {
		double length = Math.sqrt(dot(v, v));
		if (!(length > 0)) {
			throw new GeometryException("the detector has pixels without extent",
					"Check the detector calibration in front of this operation");
		}
		return scaled(v, 1 / length);
	}

	private static double[] scaled(double[] v, double factor) {
		return new double[] { v[0] * factor, v[1] * factor, v[2] * factor };
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}
}
