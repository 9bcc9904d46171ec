/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Arrays;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;

/**
 * A frame in polar coordinates: the four sums of every cell. Arrays are row by row, one row per azimuth bin and one column per radial bin;
 * they are taken over, not copied, and must not be modified.
 *
 * @param axis radial bin centres
 * @param azimuthDeg centres of the azimuth bins in degrees, rising
 * @param signal sum of counts
 * @param variance sum of the variances of the counts; NaN where the error model is none
 * @param normalization sum of the pixels' weights
 * @param count number of pixels; 0 in empty cells
 */
public record Cake(RadialAxis axis, double[] azimuthDeg, double[] signal, double[] variance, double[] normalization, double[] count) {

	/** @return signal / normalisation, row by row; NaN in empty cells */
	public double[] intensity() {
		double[] intensity = new double[signal.length];
		for (int i = 0; i < intensity.length; i++) {
			intensity[i] = count[i] > 0 ? signal[i] / normalization[i] : Double.NaN;
		}
		return intensity;
	}

	/** @return √variance / normalisation, row by row; NaN in empty cells */
	public double[] sigma() {
		double[] sigma = new double[signal.length];
		for (int i = 0; i < sigma.length; i++) {
			sigma[i] = count[i] > 0 ? Math.sqrt(variance[i]) / normalization[i] : Double.NaN;
		}
		return sigma;
	}

	/** @return the sums over all azimuths */
	public IntegratedPattern sumOverAzimuth() {
		return new IntegratedPattern(axis, columnSums(signal), columnSums(variance), columnSums(normalization), columnSums(count));
	}

	/**
	 * @param other sums of another frame in the same cells
	 * @return the sums of both
	 */
	public Cake merge(Cake other) {
		if (!axis.equals(other.axis) || !Arrays.equals(azimuthDeg, other.azimuthDeg)) {
			throw new GeometryException("cakes of different cells cannot be merged", "Make both with the same settings");
		}
		return new Cake(axis, azimuthDeg, sum(signal, other.signal), sum(variance, other.variance), sum(normalization, other.normalization),
				sum(count, other.count));
	}

	/**
	 * @param radialFactor number of neighbouring radial bins to join; the last ones are dropped where they do not fill a whole one
	 * @param azimuthFactor number of neighbouring azimuth bins to join, likewise
	 * @return the sums in larger cells. With splitting, the variance neglects that neighbours share pixels
	 */
	public Cake rebin(int radialFactor, int azimuthFactor) {
		int bins = radialFactor < 1 ? 0 : axis.size() / radialFactor;
		int slices = azimuthFactor < 1 ? 0 : azimuthDeg.length / azimuthFactor;
		if (bins == 0 || slices == 0) {
			throw new GeometryException(axis.size() + " × " + azimuthDeg.length + " cells cannot be joined by " + radialFactor + " × "
					+ azimuthFactor, "Give numbers from 1 to the number of bins");
		}
		double[] centres = new double[bins];
		Arrays.setAll(centres, i -> 0.5 * (axis.at(i * radialFactor) + axis.at((i + 1) * radialFactor - 1)));
		double[] azimuths = new double[slices];
		Arrays.setAll(azimuths, i -> 0.5 * (azimuthDeg[i * azimuthFactor] + azimuthDeg[(i + 1) * azimuthFactor - 1]));
		return new Cake(RadialAxis.of(axis.unit(), centres), azimuths, join(signal, radialFactor, azimuthFactor),
				join(variance, radialFactor, azimuthFactor), join(normalization, radialFactor, azimuthFactor),
				join(count, radialFactor, azimuthFactor));
	}

	private double[] join(double[] cells, int radialFactor, int azimuthFactor) {
		int bins = axis.size() / radialFactor;
		int slices = azimuthDeg.length / azimuthFactor;
		double[] joined = new double[bins * slices];
		for (int slice = 0; slice < slices * azimuthFactor; slice++) {
			for (int bin = 0; bin < bins * radialFactor; bin++) {
				joined[slice / azimuthFactor * bins + bin / radialFactor] += cells[slice * axis.size() + bin];
			}
		}
		return joined;
	}

	private static double[] sum(double[] a, double[] b) {
		double[] sum = new double[a.length];
		Arrays.setAll(sum, i -> a[i] + b[i]);
		return sum;
	}

	private double[] columnSums(double[] cells) {
		double[] sums = new double[axis.size()];
		for (int i = 0; i < cells.length; i++) {
			sums[i % sums.length] += cells[i];
		}
		return sums;
	}
}
