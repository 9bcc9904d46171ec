/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.geometry;

import javax.vecmath.Matrix3d;
import javax.vecmath.Vector3d;

/**
 * Turns DAWN's laboratory (x to the left for somebody looking along the beam, y up, z along the beam or nearly so) into ours (up,
 * to the side, along the beam). A beam that is not along z is turned onto it by the shortest way.
 */
final class BeamFrame {

	private final double[][] turn;

	/** @param beam direction of the beam in DAWN's laboratory */
	BeamFrame(Vector3d beam) {
		double length = Math.sqrt(beam.x * beam.x + beam.y * beam.y + beam.z * beam.z);
		double x = beam.x / length;
		double y = beam.y / length;
		double z = beam.z / length;
		if (x == 0 && y == 0) {
			turn = new double[][] { { 1, 0, 0 }, { 0, z < 0 ? -1 : 1, 0 }, { 0, 0, z < 0 ? -1 : 1 } };
		} else {
			// Rodrigues' rotation about beam × z, by the angle between them.
			double k = 1 / (1 + z);
			turn = new double[][] { { 1 - x * x * k, -x * y * k, -x }, { -x * y * k, 1 - y * y * k, -y }, { x, y, z } };
		}
	}

	/** @return a vector of DAWN's laboratory, times a factor, as (up, side, beam) */
	double[] toOurs(Vector3d v, double factor) {
		double[] turned = new double[3];
		for (int i = 0; i < 3; i++) {
			turned[i] = factor * (turn[i][0] * v.x + turn[i][1] * v.y + turn[i][2] * v.z);
		}
		return new double[] { turned[1], turned[0], turned[2] };
	}

	/** @return (up, side, beam), times a factor, in DAWN's laboratory with the beam along z */
	static Vector3d toDawn(double[] v, double factor) {
		return new Vector3d(v[1] * factor, v[0] * factor, v[2] * factor);
	}

	/**
	 * @param slow direction of growing rows (up, side, beam)
	 * @param fast direction of growing columns
	 * @param normal away from the sample
	 * @return DAWN's orientation: the passive rotation from the laboratory to a detector whose columns run along −x and whose
	 *		 rows run along −y. For an array that is mirrored it is a rotation with a mirror
	 */
	static Matrix3d orientation(double[] slow, double[] fast, double[] normal) {
		return new Matrix3d(-fast[1], -fast[0], -fast[2], -slow[1], -slow[0], -slow[2], normal[1], normal[0], normal[2]);
	}
}
