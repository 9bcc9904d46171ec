/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/**
 * The rising curve nearest to noisy values in the least-squares sense, by pooling neighbours that fall (Ayer et al., Ann. Math. Stat. 26,
 * 641, 1955), made strictly rising by straight lines between the middles of the pools. Gives a measured pressure, which never rises
 * without a step back, the order an axis needs.
 */
final class MonotonicFit {

	private MonotonicFit() {
	}

	/**
	 * @param values finite, at least two that differ
	 * @return strictly rising, or strictly falling where that fits better
	 */
	static double[] of(double[] values) {
		double[] rising = rising(values);
		double[] falling = negative(rising(negative(values)));
		return deviation(values, rising) <= deviation(values, falling) ? rising : falling;
	}

	/** @return the largest distance between two curves */
	static double deviation(double[] values, double[] fit) {
		double largest = 0;
		for (int i = 0; i < values.length; i++) {
			largest = Math.max(largest, Math.abs(values[i] - fit[i]));
		}
		return largest;
	}

	private static double[] rising(double[] values) {
		double[] level = new double[values.length];
		int[] size = new int[values.length];
		int pools = 0;
		for (double value : values) {
			level[pools] = value;
			size[pools] = 1;
			while (pools > 0 && level[pools - 1] >= level[pools]) {
				int together = size[pools - 1] + size[pools];
				level[pools - 1] = (level[pools - 1] * size[pools - 1] + level[pools] * size[pools]) / together;
				size[pools - 1] = together;
				pools--;
			}
			pools++;
		}
		return throughMiddles(level, size, pools, values.length);
	}

	private static double[] throughMiddles(double[] level, int[] size, int pools, int length) {
		double[] fit = new double[length];
		if (pools == 1) {
			Arrays.setAll(fit, i -> level[0] + (i - 0.5 * (length - 1)) * Math.ulp(Math.max(1, Math.abs(level[0]))) * 1024);
			return fit;
		}
		double leftMiddle = 0.5 * (size[0] - 1);
		int end = size[0];
		int pool = 1;
		double rightMiddle = end + 0.5 * (size[1] - 1);
		for (int i = 0; i < length; i++) {
			while (i > rightMiddle && pool < pools - 1) {
				end += size[pool];
				pool++;
				leftMiddle = rightMiddle;
				rightMiddle = end + 0.5 * (size[pool] - 1);
			}
			fit[i] = level[pool - 1] + (level[pool] - level[pool - 1]) * (i - leftMiddle) / (rightMiddle - leftMiddle);
		}
		return fit;
	}

	private static double[] negative(double[] values) {
		return Arrays.stream(values).map(v -> -v).toArray();
	}
}
