/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/**
 * Describes the frames of a window as a mixture of two patterns, (1 − f) B(u) + f A(u), each a polynomial of the ramp's
 * coordinate u, with a share f that rises between onset and end. For given onset and end the rest is linear least squares.
 */
final class MixtureModel {

	private final double[][] scores;
	private final double[] coordinate;
	private final int firstFrame;
	private final int degreeBefore;
	private final int degreeAfter;
	private final MixingProfile profile;

	/**
	 * @param scores one row per frame of the window
	 * @param coordinate ramp coordinate of these frames, within −1 … 1
	 * @param firstFrame number of the window's first frame
	 */
	MixtureModel(double[][] scores, double[] coordinate, int firstFrame, int degreeBefore, int degreeAfter, MixingProfile profile) {
		this.scores = scores;
		this.coordinate = coordinate;
		this.firstFrame = firstFrame;
		this.degreeBefore = degreeBefore;
		this.degreeAfter = degreeAfter;
		this.profile = profile;
	}

	int parameters() {
		return degreeBefore + degreeAfter + 2;
	}

	/** @return sum of squared residuals over all frames and directions */
	double misfit(double onset, double end) {
		return OrthogonalColumns.of(columns(onset, end)).misfit(scores);
	}

	private double[][] columns(double onset, double end) {
		double[][] columns = new double[parameters()][scores.length];
		for (int i = 0; i < scores.length; i++) {
			double f = profile.share(firstFrame + i, onset, end);
			double power = 1;
			for (int p = 0; p <= Math.max(degreeBefore, degreeAfter); p++) {
				if (p <= degreeBefore) {
					columns[p][i] = (1 - f) * power;
				}
				if (p <= degreeAfter) {
					columns[degreeBefore + 1 + p][i] = f * power;
				}
				power *= coordinate[i];
			}
		}
		return columns;
	}

	/** One smoothly changing pattern instead of two: a single polynomial. */
	static double polynomialMisfit(double[][] scores, double[] coordinate, int degree) {
		double[][] columns = new double[degree + 1][scores.length];
		for (int i = 0; i < scores.length; i++) {
			double power = 1;
			for (int p = 0; p <= degree; p++) {
				columns[p][i] = power;
				power *= coordinate[i];
			}
		}
		return OrthogonalColumns.of(columns).misfit(scores);
	}

	/**
	 * Projects every frame onto the line between the two patterns that the model has there.
	 *
	 * @return share of the new phase per frame of the window, and its standard uncertainty
	 */
	double[][] membership(double onset, double end) {
		int width = scores[0].length;
		double[][] columns = columns(onset, end);
		double[][] fitted = OrthogonalColumns.coefficients(columns, scores);
		double variance = misfit(onset, end) / Math.max(1, (scores.length - parameters()) * width);
		double[][] result = new double[2][scores.length];
		for (int i = 0; i < scores.length; i++) {
			double along = 0;
			double square = 0;
			for (int c = 0; c < width; c++) {
				double before = polynomial(fitted, 0, degreeBefore, c, coordinate[i]);
				double after = polynomial(fitted, degreeBefore + 1, degreeAfter, c, coordinate[i]);
				along += (scores[i][c] - before) * (after - before);
				square += (after - before) * (after - before);
			}
			result[0][i] = along / square;
			result[1][i] = Math.sqrt(variance / square);
		}
		return result;
	}

	private static double polynomial(double[][] coefficients, int first, int degree, int column, double u) {
		double value = 0;
		for (int p = degree; p >= 0; p--) {
			value = value * u + coefficients[first + p][column];
		}
		return value;
	}
}
