/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far the sample has gone from one structure to another, frame by frame: every frame is described as a sum of the mean pattern before
 * and the mean pattern after a change, and of how either changes on its own along the ramp. The intensity of the beam drops out.
 *
 * @param first first frame
 * @param share share of the new structure per frame, about 0 before and 1 after; noise goes beyond
 * @param intensity factor on the intensity per frame
 */
record MembershipCourse(int first, double[] share, double[] intensity) {

	private static final int FEWEST_FOR_SLOPE = 6;
	private static final double NEGLIGIBLE = 0.02;
	private static final double LEAST_INTENSITY = 0.05;
	private static final double TO_SIGMA = 1.4826 / Math.sqrt(6);
	private static final double LEAST_SCATTER = 1e-3;
	private static final double RIDGE = 1e-9;

	/**
	 * @param ramp the ramp
	 * @param jitter relative jitter of heights
	 * @param first first frame looked at
	 * @param onset first frame after the pure frames before
	 * @param end first of the pure frames after
	 * @param last frame after the last one looked at
	 * @param slopes whether what either structure does on its own along the ramp is taken out
	 * @param used bins to look at
	 */
	static MembershipCourse of(LineRamp ramp, double jitter, int first, int onset, int end, int last, boolean slopes, boolean[] used) {
		int join = (int) Math.max(1, Math.round(ramp.width() / 2.5));
		double[][] rows = new double[last - first][];
		double[] noise = new double[ramp.bins() / join];
		for (int i = first; i < last; i++) {
			rows[i - first] = joined(ramp.rows()[i], join, used);
		}
		for (int b = 0; b < noise.length; b++) {
			// smoothing took off about as much as joining does
			noise[b] = ramp.noise()[b * join];
		}
		double[] u = Arrays.copyOfRange(ramp.shift(), first, last);
		List<double[]> columns = new ArrayList<>();
		double[][] before = line(rows, u, 0, onset - first);
		double[][] after = line(rows, u, end - first, last - first);
		columns.add(before[0]);
		columns.add(after[0]);
		if (slopes && onset - first >= FEWEST_FOR_SLOPE) {
			columns.add(before[1]);
		}
		if (slopes && last - end >= FEWEST_FOR_SLOPE) {
			columns.add(after[1]);
		}
		double[] weight = new double[noise.length];
		for (int b = 0; b < weight.length; b++) {
			double most = Math.max(before[0][b] * before[0][b], after[0][b] * after[0][b]);
			double variance = noise[b] * noise[b] + (jitter * jitter + NEGLIGIBLE * NEGLIGIBLE) * most;
			weight[b] = variance > 0 ? 1 / variance : 0;
		}
		double[] intensity = new double[rows.length];
		double[] share = shares(rows, columns, weight, intensity);
		return new MembershipCourse(first, share, intensity);
	}

	/** Standard deviation of the shares about their neighbours. */
	double scatter() {
		double[] second = new double[Math.max(1, share.length - 2)];
		for (int i = 0; i + 2 < share.length; i++) {
			second[i] = Math.abs(share[i] - 2 * share[i + 1] + share[i + 2]);
		}
		Arrays.sort(second);
		return Math.max(LEAST_SCATTER, TO_SIGMA * second[second.length / 2]);
	}

	private static double[] joined(double[] row, int join, boolean[] used) {
		double[] result = new double[row.length / join];
		for (int b = 0; b < result.length; b++) {
			for (int k = b * join; k < (b + 1) * join; k++) {
				result[b] += used[k] ? row[k] / join : 0;
			}
		}
		return result;
	}

	/** Mean of some rows, and their slope along u scaled to the spread of u. */
	private static double[][] line(double[][] rows, double[] u, int from, int to) {
		int bins = rows[0].length;
		double[][] line = new double[2][bins];
		double mean = 0;
		for (int i = from; i < to; i++) {
			mean += u[i] / (to - from);
		}
		double square = 0;
		for (int i = from; i < to; i++) {
			square += (u[i] - mean) * (u[i] - mean);
		}
		double spread = Math.sqrt(square / Math.max(1, to - from));
		for (int i = from; i < to; i++) {
			for (int b = 0; b < bins; b++) {
				line[0][b] += rows[i][b] / (to - from);
				line[1][b] += spread > 0 ? (u[i] - mean) / spread * rows[i][b] / (to - from) : 0;
			}
		}
		return line;
	}

	private static double[] shares(double[][] rows, List<double[]> columns, double[] weight, double[] intensity) {
		int c = columns.size();
		double[][] normal = new double[c][c];
		for (int a = 0; a < c; a++) {
			for (int b = a; b < c; b++) {
				double sum = 0;
				for (int k = 0; k < weight.length; k++) {
					sum += weight[k] * columns.get(a)[k] * columns.get(b)[k];
				}
				normal[a][b] = sum;
				normal[b][a] = sum;
			}
		}
		for (int a = 0; a < c; a++) {
			normal[a][a] = normal[a][a] * (1 + RIDGE) + Double.MIN_NORMAL;
		}
		double[] share = new double[rows.length];
		for (int i = 0; i < rows.length; i++) {
			double[] right = new double[c];
			for (int a = 0; a < c; a++) {
				for (int k = 0; k < weight.length; k++) {
					right[a] += weight[k] * columns.get(a)[k] * rows[i][k];
				}
			}
			double[] x = solved(normal, right);
			double sum = x[0] + x[1];
			intensity[i] = sum > LEAST_INTENSITY ? sum : 1;
			share[i] = sum > LEAST_INTENSITY ? Math.clamp(x[1] / sum, -1, 2) : 0.5;
		}
		return share;
	}

	private static double[] solved(double[][] matrix, double[] right) {
		int n = right.length;
		double[][] m = new double[n][];
		Arrays.setAll(m, i -> matrix[i].clone());
		double[] x = right.clone();
		for (int p = 0; p < n; p++) {
			for (int r = p + 1; r < n; r++) {
				double factor = m[r][p] / m[p][p];
				for (int c = p; c < n; c++) {
					m[r][c] -= factor * m[p][c];
				}
				x[r] -= factor * x[p];
			}
		}
		for (int p = n - 1; p >= 0; p--) {
			for (int c = p + 1; c < n; c++) {
				x[p] -= m[p][c] * x[c];
			}
			x[p] /= m[p][p];
		}
		return x;
	}
}
