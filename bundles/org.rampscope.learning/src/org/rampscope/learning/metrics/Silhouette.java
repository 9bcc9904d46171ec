/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * How much nearer a point is to its own cluster than to the nearest other one: (b − a) / max(a, b) with the mean distances
 * a and b (P. J. Rousseeuw, J. Comput. Appl. Math. 20, 53 (1987)). A point alone in its cluster counts as 0.
 *
 * @param values per point, −1 … 1
 */
public record Silhouette(double[] values) {

	/**
	 * @param points nPoints × nDimensions
	 * @param labels cluster per point, 0, 1, …
	 * @param progress is asked for cancellation
	 * @throws AnalysisException for fewer than two clusters
	 */
	public static Silhouette of(DoubleDataset points, int[] labels, Progress progress) {
		double[][] rows = Matrices.of(points);
		int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
		int[] sizes = new int[clusters];
		for (int l : labels) {
			sizes[l]++;
		}
		if (rows.length != labels.length || Arrays.stream(sizes).filter(s -> s > 0).count() < 2) {
			throw new AnalysisException("a silhouette of " + rows.length + " points with " + labels.length + " labels in "
					+ Arrays.stream(sizes).filter(s -> s > 0).count() + " cluster(s)", "Give one label per point, and at least two clusters");
		}
		double[] values = new double[rows.length];
		IntStream.range(0, rows.length).parallel().forEach(i -> {
			progress.checkCancelled();
			values[i] = value(i, rows, labels, sizes);
		});
		return new Silhouette(values);
	}

	private static double value(int i, double[][] rows, int[] labels, int[] sizes) {
		if (sizes[labels[i]] == 1) {
			return 0;
		}
		double[] sums = new double[sizes.length];
		for (int j = 0; j < rows.length; j++) {
			double squared = 0;
			for (int d = 0; d < rows[i].length; d++) {
				double difference = rows[i][d] - rows[j][d];
				squared += difference * difference;
			}
			sums[labels[j]] += Math.sqrt(squared);
		}
		double own = sums[labels[i]] / (sizes[labels[i]] - 1);
		double other = Double.POSITIVE_INFINITY;
		for (int c = 0; c < sizes.length; c++) {
			if (c != labels[i] && sizes[c] > 0) {
				other = Math.min(other, sums[c] / sizes[c]);
			}
		}
		double larger = Math.max(own, other);
		return larger > 0 ? (other - own) / larger : 0;
	}

	/** @return the mean over all points, −1 … 1 */
	public double mean() {
		return Arrays.stream(values).average().orElse(Double.NaN);
	}
}
