/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * The patterns of a ramp on a regular grid of ln(1/d), on which a uniform compression of the sample shifts every line by
 * the same amount, whatever its place in the pattern.
 *
 * @param rows nFrames × bins, finite
 * @param step distance of the bins in ln(1/d)
 */
record LogarithmicPatterns(double[][] rows, double step) {

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
		return new LogarithmicPatterns(rows, step);
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
