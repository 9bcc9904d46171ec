/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.List;

/** How most lines still move along aligned patterns: the weighted median of their movements from one group of frames to the next. */
final class LineDrift {

	private static final int MOST_GROUPS = 80;
	private static final int FEWEST_LINES = 3;
	/** Movements are measured over twice as many groups. */
	private static final int BASE = 2;
	/** Lines that split move apart; that is no movement of most lines. */
	private static final double ALIKE = 0.3;
	private static final double ALIKE_BINS = 0.12;
	private static final double MOST = 0.55;
	private static final double LEAST = 0.05;
	private static final double REACH = 0.004;

	private LineDrift() {
	}

	/** @return by how many bins each frame is further right than the first, as most lines have it */
	static double[] of(double[][] rows) {
		int n = rows.length;
		int bins = rows[0].length;
		int group = Math.max(2, n / MOST_GROUPS);
		int groups = n / group;
		double[] drift = new double[n];
		if (groups < 2) {
			return drift;
		}
		double[][] means = new double[groups][];
		for (int g = 0; g < groups; g++) {
			means[g] = mean(rows, g * group, g == groups - 1 ? n : (g + 1) * group);
		}
		double[] centre = new double[groups];
		double[] at = new double[groups];
		for (int g = 0; g < groups; g++) {
			centre[g] = g * group + ((g == groups - 1 ? n - g * group : group) - 1) / 2.;
			int before = Math.max(0, g - BASE);
			int after = Math.min(groups - 1, g + BASE - 1);
			at[g] = g == 0 ? 0 : at[g - 1] + step(means[before], means[after], Math.max(2, REACH * bins)) / Math.max(1, after - before);
		}
		int g = 0;
		for (int i = 0; i < n; i++) {
			while (g < groups - 2 && centre[g + 1] < i) {
				g++;
			}
			double share = (i - centre[g]) / (centre[g + 1] - centre[g]);
			drift[i] = at[g] + Math.clamp(share, 0, 1) * (at[g + 1] - at[g]);
		}
		return drift;
	}

	private static double[] mean(double[][] rows, int first, int end) {
		double[] mean = new double[rows[0].length];
		for (int i = first; i < end; i++) {
			for (int k = 1; k < mean.length - 1; k++) {
				mean[k] += (rows[i][k - 1] + 2 * rows[i][k] + rows[i][k + 1]) / (4 * (end - first));
			}
		}
		double[] under = Baseline.under(mean, Math.max(8, mean.length / 30));
		for (int k = 0; k < mean.length; k++) {
			mean[k] -= under[k];
		}
		return mean;
	}

	private static double step(double[] a, double[] b, double reach) {
		double most = 0;
		for (double v : a) {
			most = Math.max(most, v);
		}
		List<double[]> moves = new ArrayList<>();
		double all = 0;
		int near = (int) Math.ceil(reach);
		for (int k = near; k < a.length - near; k++) {
			boolean summit = a[k] > LEAST * most;
			for (int o = 1; o <= near && summit; o++) {
				summit = a[k] >= a[k - o] && a[k] > a[k + o];
			}
			if (!summit) {
				continue;
			}
			double from = LineComparison.summit(a, k, 0);
			double to = LineComparison.summit(b, k, reach);
			double ratio = Double.isNaN(to) ? 0 : b[(int) Math.round(to)] / a[k];
			if (ratio > 0.6 && ratio < 1.6) {
				double weight = Math.sqrt(a[k]);
				moves.add(new double[] { to - from, weight });
				all += weight;
			}
		}
		if (moves.size() < FEWEST_LINES) {
			return 0;
		}
		moves.sort((x, y) -> Double.compare(x[0], y[0]));
		double sum = 0;
		for (double[] move : moves) {
			sum += move[1];
			if (sum >= all / 2) {
				double median = move[0];
				double alike = moves.stream().filter(m -> Math.abs(m[0] - median) < Math.max(ALIKE_BINS, ALIKE * Math.abs(median))).mapToDouble(m -> m[1]).sum();
				return alike > MOST * all ? median : 0;
			}
		}
		return 0;
	}
}
