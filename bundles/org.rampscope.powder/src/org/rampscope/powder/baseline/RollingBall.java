/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.baseline;

import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.integration.EmptyBins;

/**
 * Rolling ball: a sliding minimum, then a sliding maximum, then a sliding mean of what that leaves (Kneen &amp; Annegarn 1996, Nucl. Instrum.
 * Methods B 109/110, 209).
 */
public final class RollingBall implements Baseline {

	private final int extremeHalfWidth;
	private final int smoothingHalfWidth;

	/**
	 * @param extremeHalfWidth reach of minimum and maximum in bins, wider than the widest peak, at least 1
	 * @param smoothingHalfWidth reach of the mean in bins, at least 0
	 */
	public RollingBall(int extremeHalfWidth, int smoothingHalfWidth) {
		if (extremeHalfWidth < 1 || smoothingHalfWidth < 0) {
			throw new SettingsException("powder.baseline.rollingBall", "has widths " + extremeHalfWidth + " and " + smoothingHalfWidth,
					"Give at least 1 bin for the extremes and 0 for the smoothing");
		}
		this.extremeHalfWidth = extremeHalfWidth;
		this.smoothingHalfWidth = smoothingHalfWidth;
	}

	@Override
	public double[] fit(double[] intensity) {
		double[] values = EmptyBins.interpolate(intensity);
		double[] opened = extreme(extreme(values, 1), -1);
		return mean(opened);
	}

	/** Sliding minimum for sign 1, maximum for −1. */
	private double[] extreme(double[] values, int sign) {
		double[] result = new double[values.length];
		int[] queue = new int[values.length];
		int head = 0;
		int tail = 0;
		int next = 0;
		for (int i = 0; i < values.length; i++) {
			for (; next < values.length && next <= i + extremeHalfWidth; next++) {
				while (tail > head && sign * values[queue[tail - 1]] >= sign * values[next]) {
					tail--;
				}
				queue[tail++] = next;
			}
			while (queue[head] < i - extremeHalfWidth) {
				head++;
			}
			result[i] = values[queue[head]];
		}
		return result;
	}

	private double[] mean(double[] values) {
		double[] sums = new double[values.length + 1];
		for (int i = 0; i < values.length; i++) {
			sums[i + 1] = sums[i] + values[i];
		}
		double[] result = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			int from = Math.max(0, i - smoothingHalfWidth);
			int to = Math.min(values.length, i + smoothingHalfWidth + 1);
			result[i] = (sums[to] - sums[from]) / (to - from);
		}
		return result;
	}
}
