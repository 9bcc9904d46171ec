/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;

/**
 * Turns places on the detector into places in the laboratory, in the PONI convention (Kieffer &amp; Karkoulis 2013,
 * J. Phys. Conf. Ser. 425, 202012, eq. 1) with the detector orientations of pyFAI 2024: axis 1 up, axis 2 to the side, axis 3
 * along the beam.
 *
 * <p>Places on the detector are counted in pixels from the outer corner of pixel (0, 0) of the array: the centre of pixel
 * (row, column) is at (row + 0.5, column + 0.5), its corners at whole numbers. Orientations other than 3 mirror the place
 * on the array before the rotations and the laboratory axes after them, so that the azimuth is that of somebody looking
 * from the sample.
 */
public final class PixelGeometry {

	private static final int RING_STEPS = 720;

	private final Geometry geometry;
	private final DetectorGrid grid;
	private final boolean flipSlow;
	private final boolean flipFast;
	/** lab_i = m[i][0] · p1 + m[i][1] · p2 + m[i][2] · distance */
	private final double[][] m;

	/**
	 * @param geometry where the detector stands
	 * @param grid its pixels
	 */
	public PixelGeometry(Geometry geometry, DetectorGrid grid) {
		this.geometry = geometry;
		this.grid = grid;
		this.flipSlow = geometry.orientation() == 1 || geometry.orientation() == 2;
		this.flipFast = geometry.orientation() == 1 || geometry.orientation() == 4;
		double c1 = Math.cos(geometry.rot1Rad());
		double s1 = Math.sin(geometry.rot1Rad());
		double c2 = Math.cos(geometry.rot2Rad());
		double s2 = Math.sin(geometry.rot2Rad());
		double c3 = Math.cos(geometry.rot3Rad());
		double s3 = Math.sin(geometry.rot3Rad());
		int sign1 = flipSlow ? -1 : 1;
		int sign2 = flipFast ? -1 : 1;
		this.m = new double[][] {
				{ sign1 * c2 * c3, sign1 * (c3 * s1 * s2 - c1 * s3), -sign1 * (c1 * c3 * s2 + s1 * s3) },
				{ sign2 * c2 * s3, sign2 * (c1 * c3 + s1 * s2 * s3), -sign2 * (c1 * s2 * s3 - c3 * s1) },
				{ s2, -c2 * s1, c1 * c2 } };
	}

	/** @return the geometry */
	public Geometry geometry() {
		return geometry;
	}

	/** @return the pixels */
	public DetectorGrid grid() {
		return grid;
	}

	/**
	 * @param slow place along the slow axis in pixels from the array's corner
	 * @param fast place along the fast axis
	 * @return the place in the laboratory in metres from the sample: up, to the side, along the beam
	 */
	public LabPosition labPosition(double slow, double fast) {
		double p1 = slowM(slow);
		double p2 = fastM(fast);
		double d = geometry.distanceM();
		return new LabPosition(m[0][0] * p1 + m[0][1] * p2 + m[0][2] * d, m[1][0] * p1 + m[1][1] * p2 + m[1][2] * d,
				m[2][0] * p1 + m[2][1] * p2 + m[2][2] * d);
	}

	/**
	 * @param slow place along the slow axis in pixels from the array's corner
	 * @param fast place along the fast axis
	 * @return scattering angle in radians, 0 … π
	 */
	public double twoThetaRad(double slow, double fast) {
		return labPosition(slow, fast).twoThetaRad();
	}

	/** What is asked for of many places at once. */
	public enum Quantity {
		/** scattering angle in radians, 0 … π */
		TWO_THETA_RAD,
		/** azimuth about the beam in radians, −π … π */
		AZIMUTH_RAD,
		/** distance from the beam in metres */
		RADIUS_M
	}

	/**
	 * Writes a quantity of places a pixel apart on a line along the fast axis: the same numbers as one by one, without an object for each,
	 * which counts where the code is not compiled yet.
	 *
	 * @param quantity what is asked for
	 * @param slow place along the slow axis in pixels from the array's corner
	 * @param firstFast place of the first one along the fast axis
	 * @param target takes the numbers
	 */
	public void line(Quantity quantity, double slow, double firstFast, double[] target) {
		double p1 = slowM(slow);
		double d = geometry.distanceM();
		for (int i = 0; i < target.length; i++) {
			double p2 = fastM(firstFast + i);
			double up = m[0][0] * p1 + m[0][1] * p2 + m[0][2] * d;
			double side = m[1][0] * p1 + m[1][1] * p2 + m[1][2] * d;
			target[i] = switch (quantity) {
			case TWO_THETA_RAD -> Math.atan2(Math.sqrt(up * up + side * side), m[2][0] * p1 + m[2][1] * p2 + m[2][2] * d);
			case AZIMUTH_RAD -> Math.atan2(up, side);
			case RADIUS_M -> Math.sqrt(up * up + side * side);
			};
		}
	}

	/**
	 * @param slow place along the slow axis in pixels from the array's corner
	 * @param fast place along the fast axis
	 * @return azimuth about the beam in radians, −π … π, 0 along axis 2, π/2 along axis 1
	 */
	public double azimuthRad(double slow, double fast) {
		return labPosition(slow, fast).azimuthRad();
	}

	/**
	 * @param slow place along the slow axis in pixels from the array's corner
	 * @param fast place along the fast axis
	 * @return cosine of the angle between the scattered ray and the detector's normal, 0 … 1; the solid angle of a pixel
	 *         relative to that at normal incidence is its third power
	 */
	public double cosIncidence(double slow, double fast) {
		double p1 = slowM(slow);
		double p2 = fastM(fast);
		double d = geometry.distanceM();
		return d / Math.sqrt(d * d + p1 * p1 + p2 * p2);
	}

	/**
	 * The inverse of {@link #labPosition}: where a ray from the sample meets the detector plane, also outside the detector.
	 *
	 * @param twoThetaRad scattering angle in radians, 0 … π
	 * @param azimuthRad azimuth in radians, as {@link #azimuthRad} gives it
	 * @return places along the slow and the fast axis in pixels from the array's corner; NaN where the ray goes away from the plane
	 */
	public double[] detectorPosition(double twoThetaRad, double azimuthRad) {
		double up = Math.sin(twoThetaRad) * Math.sin(azimuthRad);
		double side = Math.sin(twoThetaRad) * Math.cos(azimuthRad);
		double beam = Math.cos(twoThetaRad);
		double v1 = m[0][0] * up + m[1][0] * side + m[2][0] * beam;
		double v2 = m[0][1] * up + m[1][1] * side + m[2][1] * beam;
		double v3 = m[0][2] * up + m[1][2] * side + m[2][2] * beam;
		if (!(v3 > 0)) {
			return new double[] { Double.NaN, Double.NaN };
		}
		double slow = (v1 * geometry.distanceM() / v3 + geometry.poni1M()) / grid.pixel1M();
		double fast = (v2 * geometry.distanceM() / v3 + geometry.poni2M()) / grid.pixel2M();
		return new double[] { flipSlow ? grid.rows() - slow : slow, flipFast ? grid.columns() - fast : fast };
	}

	private double slowM(double slow) {
		return (flipSlow ? grid.rows() - slow : slow) * grid.pixel1M() - geometry.poni1M();
	}

	private double fastM(double fast) {
		return (flipFast ? grid.columns() - fast : fast) * grid.pixel2M() - geometry.poni2M();
	}

	/**
	 * @param twoThetaRad scattering angle in radians, 0 … π
	 * @return the ring at this angle as lines, parted where the ring leaves the detector plane; each with the places of its points along the fast
	 *         and the slow axis in turn, in pixels from the array's corner, also outside the detector
	 */
	public List<double[]> ring(double twoThetaRad) {
		List<double[]> lines = new ArrayList<>();
		double[] line = new double[2 * (RING_STEPS + 1)];
		int count = 0;
		for (int i = 0; i <= RING_STEPS; i++) {
			double[] at = detectorPosition(twoThetaRad, 2 * Math.PI * i / RING_STEPS);
			boolean there = Double.isFinite(at[0]) && Double.isFinite(at[1]);
			if (there) {
				line[count++] = at[1];
				line[count++] = at[0];
			}
			if ((!there || i == RING_STEPS) && count > 0) {
				lines.add(Arrays.copyOf(line, count));
				count = 0;
			}
		}
		return lines;
	}
}
