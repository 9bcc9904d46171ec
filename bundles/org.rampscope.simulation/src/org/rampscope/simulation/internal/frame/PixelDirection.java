/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;

/**
 * Where pixels lie as seen from the sample, in the PONI convention: the vector from the sample to the pixel is
 * R3 · R2 · R1 · (p1, p2, L), with p1 and p2 from the point of normal incidence along the slow and the fast axis and L the
 * distance; R1 and R2 turn left-handed about axes 1 and 2, R3 right-handed about the beam.
 */
final class PixelDirection {

	private final DetectorGrid grid;
	private final Geometry geometry;
	private final double[][] rotation;

	PixelDirection(DetectorGrid grid, Geometry geometry) {
		this.grid = grid;
		this.geometry = geometry;
		double c1 = Math.cos(geometry.rot1Rad());
		double s1 = Math.sin(geometry.rot1Rad());
		double c2 = Math.cos(geometry.rot2Rad());
		double s2 = Math.sin(geometry.rot2Rad());
		double c3 = Math.cos(geometry.rot3Rad());
		double s3 = Math.sin(geometry.rot3Rad());
		double[][] first = { { 1, 0, 0 }, { 0, c1, s1 }, { 0, -s1, c1 } };
		double[][] second = { { c2, 0, -s2 }, { 0, 1, 0 }, { s2, 0, c2 } };
		double[][] third = { { c3, -s3, 0 }, { s3, c3, 0 }, { 0, 0, 1 } };
		rotation = product(third, product(second, first));
	}

	/**
	 * @param row pixel along the slow axis
	 * @param column pixel along the fast axis
	 * @param vector where the vector to the pixel's centre is put, metres: along axis 1, along axis 2, along the beam
	 */
	void put(int row, int column, double[] vector) {
		int orientation = geometry.orientation();
		// an orientation other than 3 counts rows or columns from the other end
		int i = orientation == 1 || orientation == 2 ? grid.rows() - 1 - row : row;
		int j = orientation == 1 || orientation == 4 ? grid.columns() - 1 - column : column;
		double p1 = (i + 0.5) * grid.pixel1M() - geometry.poni1M();
		double p2 = (j + 0.5) * grid.pixel2M() - geometry.poni2M();
		for (int a = 0; a < 3; a++) {
			vector[a] = rotation[a][0] * p1 + rotation[a][1] * p2 + rotation[a][2] * geometry.distanceM();
		}
	}

	private static double[][] product(double[][] left, double[][] right) {
		double[][] result = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) {
					result[i][j] += left[i][k] * right[k][j];
				}
			}
		}
		return result;
	}
}
