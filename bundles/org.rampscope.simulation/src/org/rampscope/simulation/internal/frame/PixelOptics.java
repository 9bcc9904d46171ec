/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;
import org.rampscope.simulation.Exposure;

/**
 * What does not change from frame to frame: for every pixel its place on a fine grid of 2θ, how much of the light it
 * catches, and how strong the texture of the rings is there. Solid angle: cos³ of the angle to the detector's normal;
 * polarization: (1 + cos²2θ − f cos 2χ sin²2θ)/2 with χ from the horizontal axis 2.
 */
public final class PixelOptics {

	/** Fine enough that linear interpolation of a peak of 0.1° is right to a thousandth. */
	static final double STEP_DEG = 0.004;

	private final double firstDeg;
	private final int points;
	private final float[] position;
	private final float[] efficiency;
	private final float[] texture;

	/**
	 * @param grid pixels
	 * @param geometry where the detector stands
	 * @param exposure polarization and texture
	 */
	public PixelOptics(DetectorGrid grid, Geometry geometry, Exposure exposure) {
		int size = grid.size();
		position = new float[size];
		efficiency = new float[size];
		texture = new float[size];
		PixelDirection direction = new PixelDirection(grid, geometry);
		double[] vector = new double[3];
		double[] angles = new double[size];
		double smallest = Double.POSITIVE_INFINITY;
		double largest = 0;
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				direction.put(row, column, vector);
				int at = row * grid.columns() + column;
				double across = Math.hypot(vector[0], vector[1]);
				double length = Math.hypot(across, vector[2]);
				double twoTheta = Math.atan2(across, vector[2]);
				double cosine = vector[2] / length;
				double sineSquare = across * across / (length * length);
				double cosTwoChi = across == 0 ? 1 : (vector[1] * vector[1] - vector[0] * vector[0]) / (across * across);
				double incidence = geometry.distanceM() / length;
				angles[at] = Math.toDegrees(twoTheta);
				efficiency[at] = (float) (incidence * incidence * incidence * 0.5
						* (1 + cosine * cosine - exposure.polarizationFactor() * cosTwoChi * sineSquare));
				texture[at] = (float) (1 + exposure.textureAmplitude() * cosTwoChi);
				smallest = Math.min(smallest, angles[at]);
				largest = Math.max(largest, angles[at]);
			}
		}
		if (largest >= 90) {
			throw new GeometryException("the simulated detector reaches 2θ = " + largest + "°",
					"Use a larger distance or a smaller tilt, so that it stays below 90°");
		}
		firstDeg = smallest;
		points = (int) Math.ceil((largest - smallest) / STEP_DEG) + 2;
		for (int i = 0; i < size; i++) {
			position[i] = (float) ((angles[i] - firstDeg) / STEP_DEG);
		}
	}

	/** @return 2θ of the first point of the fine grid in degrees */
	double firstDeg() {
		return firstDeg;
	}

	/** @return number of points of the fine grid */
	int points() {
		return points;
	}

	/** @return number of pixels */
	int size() {
		return position.length;
	}

	/**
	 * @param pixel pixel, row by row
	 * @param rings pattern of the rings on the fine grid
	 * @param smooth pattern of what has no texture, on the same grid
	 * @return what the pixel catches, in units of the pattern
	 */
	double caught(int pixel, float[] rings, float[] smooth) {
		float where = position[pixel];
		int low = (int) where;
		float part = where - low;
		float ring = rings[low] + part * (rings[low + 1] - rings[low]);
		float under = smooth[low] + part * (smooth[low + 1] - smooth[low]);
		return (double) efficiency[pixel] * (texture[pixel] * ring + under);
	}
}
