/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;

/**
 * Onset and end of a change from the share of the new structure in every frame: their distribution over all places and over several ways
 * in which the share may grow, for flat priors. The scatter of the shares is taken from the fit itself.
 *
 * @param onset mean of the last place with nothing new, in frames
 * @param onsetSigma its standard deviation
 * @param end mean of the first place with nothing old
 * @param endSigma its standard deviation
 * @param middle mean of the place where half has changed
 * @param middleSigma its standard deviation
 * @param ongoing probability that the end lies beyond the last frame
 * @param rise how much of the share changes, in units of its scatter
 * @param scatter standard deviation of the shares about the best fit
 */
record IntervalPosterior(double onset, double onsetSigma, double end, double endSigma, double middle, double middleSigma, double ongoing, double rise,
		double scatter) {

	private static final double WHOLE_FRAMES = 0.35;
	/** Of the interval, by how much its ends were off in simulations, seeds 1 to 12. */
	private static final double MODEL_SHARE = 0.045;
	private static final int GRID = 40;
	private static final double LARGEST_INFLATION = 5;

	/** How the share grows between onset and end. */
	private interface Growth {
		double at(double x);
	}

	private static final Growth[] GROWTHS = { x -> x, x -> x * x * (3 - 2 * x), x -> x * x * x * (x * (6 * x - 15) + 10), x -> Math.pow(x, 1.5), x -> 1 - Math.pow(1 - x, 1.5) };

	/** @return this with what the distribution does not know of: frames are whole, and neither structure changes on its own quite as described */
	IntervalPosterior unsure(double width) {
		double model = Math.hypot(WHOLE_FRAMES, MODEL_SHARE * width);
		return new IntervalPosterior(onset, Math.hypot(model, onsetSigma), end, Math.hypot(model, endSigma), middle, Math.hypot(model, middleSigma), ongoing, rise, scatter);
	}

	/** @param beyond whether the ramp ends with the course, so that the change may still go on there */
	static IntervalPosterior of(MembershipCourse course, boolean beyond) {
		double[] f = course.share();
		int n = f.length;
		double low = -1;
		double high = beyond ? 1.6 * n : n;
		double lowEnd = 0;
		double[] range = { low, n - 2., lowEnd, high };
		Grid grid = Grid.of(f, range, GRID);
		for (int round = 0; round < 3; round++) {
			double[] narrowed = grid.support(range);
			if (Arrays.equals(narrowed, range)) {
				break;
			}
			range = narrowed;
			grid = Grid.of(f, range, GRID);
		}
		return grid.summary(course.first(), n);
	}

	/** Misfits over onsets and ends, for every growth. */
	private record Grid(double[] onset, double[] end, double[][][] misfit, double best, double effective, double scatter, double rise) {

		static Grid of(double[] f, double[] range, int count) {
			double[] onset = new double[count];
			double[] end = new double[count];
			Arrays.setAll(onset, a -> range[0] + (range[1] - range[0]) * a / (count - 1));
			Arrays.setAll(end, b -> range[2] + (range[3] - range[2]) * b / (count - 1));
			double[][][] misfit = new double[GROWTHS.length][count][count];
			double best = Double.POSITIVE_INFINITY;
			int[] at = new int[3];
			for (int g = 0; g < GROWTHS.length; g++) {
				for (int a = 0; a < count; a++) {
					for (int b = 0; b < count; b++) {
						misfit[g][a][b] = end[b] - onset[a] >= 0.99 ? fit(f, onset[a], end[b], GROWTHS[g], null) : Double.POSITIVE_INFINITY;
						if (misfit[g][a][b] < best) {
							best = misfit[g][a][b];
							at = new int[] { g, a, b };
						}
					}
				}
			}
			double[] residual = new double[f.length];
			if (best < Double.POSITIVE_INFINITY) {
				fit(f, onset[at[1]], end[at[2]], GROWTHS[at[0]], residual);
			}
			double variance = best / Math.max(1, f.length - 4);
			double lag = 0;
			double square = 0;
			for (int i = 0; i < residual.length; i++) {
				square += residual[i] * residual[i];
				lag += i > 0 ? residual[i] * residual[i - 1] : 0;
			}
			double correlation = square > 0 ? Math.clamp(lag / square, 0, 0.7) : 0;
			double inflation = Math.min(LARGEST_INFLATION, (1 + correlation) / (1 - correlation));
			return new Grid(onset, end, misfit, best, Math.max(1e-12, variance) * inflation, Math.sqrt(variance), 1 / Math.sqrt(Math.max(1e-12, variance)));
		}

		/** Levels before and after are fitted; fills the residuals where they are asked for. */
		private static double fit(double[] f, double onset, double end, Growth growth, double[] residual) {
			int n = f.length;
			double s0 = 0;
			double s1 = 0;
			double s2 = 0;
			double y0 = 0;
			double y1 = 0;
			double yy = 0;
			double[] g = new double[n];
			for (int i = 0; i < n; i++) {
				double x = (i - onset) / (end - onset);
				double s = x <= 0 ? 0 : x >= 1 ? 1 : growth.at(x);
				g[i] = s;
				s0 += 1;
				s1 += s;
				s2 += s * s;
				y0 += f[i];
				y1 += s * f[i];
				yy += f[i] * f[i];
			}
			// a weak prior: nothing before, and a rise of one where the end is in view
			double prior = end > n ? 0 : 2;
			double a11 = s0 + 2;
			double a12 = s1;
			double a22 = s2 + prior;
			double b1 = y0;
			double b2 = y1 + prior;
			double det = a11 * a22 - a12 * a12;
			double level = det > 1e-9 ? (b1 * a22 - b2 * a12) / det : 0;
			double rise = det > 1e-9 ? (a11 * b2 - a12 * b1) / det : 0;
			double misfit = 0;
			for (int i = 0; i < n; i++) {
				double r = f[i] - level - rise * g[i];
				misfit += r * r;
				if (residual != null) {
					residual[i] = r;
				}
			}
			return misfit + 2 * level * level + prior * (rise - 1) * (rise - 1);
		}

		private double weight(int g, int a, int b) {
			double m = misfit[g][a][b];
			return m == Double.POSITIVE_INFINITY ? 0 : Math.exp(-0.5 * (m - best) / effective);
		}

		/** The part of the range where there is weight, with a margin. */
		double[] support(double[] range) {
			double[] left = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
			double[] right = { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY };
			for (int g = 0; g < GROWTHS.length; g++) {
				for (int a = 0; a < onset.length; a++) {
					for (int b = 0; b < end.length; b++) {
						if (weight(g, a, b) > 1e-3) {
							left[0] = Math.min(left[0], onset[a]);
							right[0] = Math.max(right[0], onset[a]);
							left[1] = Math.min(left[1], end[b]);
							right[1] = Math.max(right[1], end[b]);
						}
					}
				}
			}
			if (left[0] > right[0]) {
				return range;
			}
			double stepOnset = (range[1] - range[0]) / (onset.length - 1);
			double stepEnd = (range[3] - range[2]) / (end.length - 1);
			return new double[] { Math.max(range[0], left[0] - stepOnset), Math.min(range[1], right[0] + stepOnset), Math.max(range[2], left[1] - stepEnd),
					Math.min(range[3], right[1] + stepEnd) };
		}

		IntervalPosterior summary(int first, int frames) {
			double total = 0;
			double[] m = new double[6];
			double beyond = 0;
			for (int g = 0; g < GROWTHS.length; g++) {
				double half = half(GROWTHS[g]);
				for (int a = 0; a < onset.length; a++) {
					for (int b = 0; b < end.length; b++) {
						double w = weight(g, a, b);
						double middle = onset[a] + half * (end[b] - onset[a]);
						total += w;
						m[0] += w * onset[a];
						m[1] += w * onset[a] * onset[a];
						m[2] += w * end[b];
						m[3] += w * end[b] * end[b];
						m[4] += w * middle;
						m[5] += w * middle * middle;
						beyond += end[b] > frames - 0.5 ? w : 0;
					}
				}
			}
			double t = Math.max(total, Double.MIN_NORMAL);
			return new IntervalPosterior(first + m[0] / t, deviation(m[0], m[1], t), first + m[2] / t, deviation(m[2], m[3], t), first + m[4] / t,
					deviation(m[4], m[5], t), beyond / t, rise, scatter);
		}

		private static double half(Growth growth) {
			double low = 0;
			double high = 1;
			for (int i = 0; i < 30; i++) {
				double x = (low + high) / 2;
				if (growth.at(x) < 0.5) {
					low = x;
				} else {
					high = x;
				}
			}
			return low;
		}

		private static double deviation(double sum, double square, double total) {
			return Math.sqrt(Math.max(0, square / total - sum / total * sum / total));
		}
	}
}
