/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import org.rampscope.core.error.SettingsException;

/**
 * How many clusters: a number, or chosen by the largest gap between consecutive eigenvalues of the graph's Laplacian
 * (von Luxburg, Stat. Comput. 17, 395 (2007), section 8.3).
 *
 * @param number number of clusters, or the largest number to consider; at least 2
 * @param byEigengap whether the eigengap chooses between 2 and the number
 */
public record ClusterCount(int number, boolean byEigengap) {

	public ClusterCount {
		if (number < 2) {
			throw new SettingsException("clusters", "number " + number, "Give at least 2");
		}
	}

	/** @param number number of clusters, at least 2 */
	public static ClusterCount fixed(int number) {
		return new ClusterCount(number, false);
	}

	/** @param largest the largest number to consider, at least 2 */
	public static ClusterCount eigengap(int largest) {
		return new ClusterCount(largest, true);
	}

	/** Chooses among 2 … number; needs one eigenvalue more than that where there are so many points. */
	int choose(double[] eigenvalues) {
		if (!byEigengap) {
			return number;
		}
		int best = 2;
		double widest = Double.NEGATIVE_INFINITY;
		for (int k = 2; k <= number && k < eigenvalues.length; k++) {
			double gap = eigenvalues[k] - eigenvalues[k - 1];
			if (gap > widest) {
				widest = gap;
				best = k;
			}
		}
		return best;
	}
}
