/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/**
 * The baseline under a pattern: what is left when every point is again and again replaced by the mean of its neighbours at a distance where
 * that is lower (C. G. Ryan et al., Nucl. Instrum. Methods B 34 (1988) 396), over distances that grow geometrically up to the window.
 */
final class Baseline {

	private static final double GROWTH = 1.35;

	private Baseline() {
	}

	static double[] under(double[] row, int window) {
		double[] current = row.clone();
		double[] next = row.clone();
		int n = row.length;
		for (double d = 1; d <= window; d = Math.max(d + 1, d * GROWTH)) {
			int distance = (int) d;
			for (int k = 0; k < n; k++) {
				double left = current[Math.max(0, k - distance)];
				double right = current[Math.min(n - 1, k + distance)];
				next[k] = Math.min(current[k], (left + right) / 2);
			}
			double[] swap = current;
			current = next;
			next = swap;
		}
		return current;
	}
}
