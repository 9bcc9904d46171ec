/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * The patterns of a ramp on a regular grid of ln(1/d), on which a uniform compression of the sample shifts every line by
 * the same amount, whatever its place in the pattern.
 *
 * @param rows nFrames × bins, finite
 * @param step distance of the bins in ln(1/d)
 * @param low ln(1/d) of the first bin, but for a constant where the wavelength is not known
 */
record LogarithmicPatterns(double[][] rows, double step, double low) {

	private static final int LARGEST_BINS = 4096;

	/**
	 * @param axis radial axis in any unit
	 * @param intensity nFrames × nRadial; gaps between finite bins are bridged by straight lines, ragged ends cut off
	 * @throws AnalysisException where no common range of finite bins is left
	 */
	static LogarithmicPatterns of(RadialAxis axis, DoubleDataset intensity) {
		double[][] patterns = Matrices.of(intensity);
		double[] position = positions(axis);
		if (position[position.length - 1] < position[0]) {
			reverse(position);
			for (double[] pattern : patterns) {
				reverse(pattern);
			}
		}
		double low = Double.NEGATIVE_INFINITY;
		double high = Double.POSITIVE_INFINITY;
		for (double[] pattern : patterns) {
			int first = 0;
			int last = pattern.length - 1;
			while (first < last && !usable(pattern, position, first)) {
				first++;
			}
			while (last > first && !usable(pattern, position, last)) {
				last--;
			}
			low = Math.max(low, position[first]);
			high = Math.min(high, position[last]);
		}
		if (!(high > low)) {
			throw new AnalysisException("the frames have no radial range in common where all of them have data",
					"Remove empty frames before looking for a transition");
		}
		int bins = Math.min(LARGEST_BINS, position.length);
		double step = (high - low) / (bins - 1);
		double[][] rows = new double[patterns.length][];
		FixedSpikes.removeFrom(patterns);
		for (int i = 0; i < patterns.length; i++) {
			rows[i] = resampled(patterns[i], position, low, step, bins);
		}
		return new LogarithmicPatterns(rows, step, low);
	}

	/**
	 * @param unit of the radial axis
	 * @param wavelength wavelength, where it is known
	 * @return what to add to the positions to have ln(1/d), d in ångström; NaN where it takes a wavelength that is not known
	 */
	static double offset(RadialUnit unit, Optional<Wavelength> wavelength) {
		return switch (unit) {
		case TWO_THETA_DEG, TWO_THETA_RAD -> wavelength.map(w -> Math.log(2 / w.angstrom())).orElse(Double.NaN);
		case Q_PER_ANGSTROM -> -Math.log(2 * Math.PI);
		case Q_PER_NM -> -Math.log(20 * Math.PI);
		case D_ANGSTROM -> 0;
		case RADIUS_MM -> Double.NaN;
		};
	}

	/** @return the radial value at a position, the inverse of how positions are made */
	static double value(RadialUnit unit, double position) {
		return switch (unit) {
		case TWO_THETA_DEG, TWO_THETA_RAD -> unit.fromTwoThetaRad(2 * Math.asin(Math.min(1, Math.exp(position))), Double.NaN);
		case Q_PER_ANGSTROM, Q_PER_NM -> Math.exp(position);
		case D_ANGSTROM -> Math.exp(-position);
		case RADIUS_MM -> Double.NaN;
		};
	}

	private static double[] positions(RadialAxis axis) {
		double[] position = new double[axis.size()];
		Arrays.setAll(position, i -> switch (axis.unit()) {
		case TWO_THETA_DEG, TWO_THETA_RAD -> Math.log(Math.sin(axis.unit().toTwoThetaRad(axis.at(i), Double.NaN) / 2));
		case Q_PER_ANGSTROM, Q_PER_NM -> Math.log(axis.at(i));
		case D_ANGSTROM -> -Math.log(axis.at(i));
		case RADIUS_MM -> throw new AnalysisException("patterns over a radius in millimetres cannot be compared by their compression",
				"Integrate the frames again in two-theta, q or d");
		});
		return position;
	}

	private static boolean usable(double[] pattern, double[] position, int i) {
		return Double.isFinite(pattern[i]) && Double.isFinite(position[i]);
	}

	private static double[] resampled(double[] pattern, double[] position, double low, double step, int bins) {
		double[] row = new double[bins];
		int left = 0;
		while (!usable(pattern, position, left)) {
			left++;
		}
		int right = nextUsable(pattern, position, left);
		for (int b = 0; b < bins; b++) {
			double x = low + b * step;
			while (right < pattern.length && position[right] < x) {
				left = right;
				right = nextUsable(pattern, position, right);
			}
			if (right >= pattern.length) {
				row[b] = pattern[left];
			} else {
				double share = Math.max(0, (x - position[left]) / (position[right] - position[left]));
				row[b] = pattern[left] + share * (pattern[right] - pattern[left]);
			}
		}
		return row;
	}

	private static int nextUsable(double[] pattern, double[] position, int from) {
		int next = from + 1;
		while (next < pattern.length && !usable(pattern, position, next)) {
			next++;
		}
		return next;
	}

	private static void reverse(double[] values) {
		for (int i = 0, j = values.length - 1; i < j; i++, j--) {
			double swap = values[i];
			values[i] = values[j];
			values[j] = swap;
		}
	}
}
