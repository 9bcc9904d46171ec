/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/**
 * The range of intensities worth showing.
 *
 * @param low lower limit
 * @param high upper limit, above the lower
 */
public record IntensityLimits(double low, double high) {

	private static final double LOW_SHARE = 0.02;
	private static final double HIGH_SHARE = 0.998;
	/** Enough blocks for shares of a thousandth, few enough to sort at once. */
	private static final long BLOCKS = 500_000;

	/**
	 * Limits that a few hot or dead pixels do not spoil: two per cent of the map is darker, two per mille brighter.
	 *
	 * @param pyramid the map; one without a finite intensity gives 0 to 1
	 */
	public static IntensityLimits robust(HeatmapPyramid pyramid) {
		double[] finite = values(pyramid);
		Arrays.sort(finite);
		if (finite.length == 0) {
			return new IntensityLimits(0, 1);
		}
		double low = finite[(int) (LOW_SHARE * (finite.length - 1))];
		double high = finite[(int) Math.ceil(HIGH_SHARE * (finite.length - 1))];
		if (!(low < high)) {
			low = finite[0];
			high = finite[finite.length - 1];
		}
		return low < high ? new IntensityLimits(low, high) : new IntensityLimits(low, low + Math.max(1, Math.abs(low)));
	}

	private static double[] values(HeatmapPyramid pyramid) {
		int level = pyramid.levelOfAtMost(BLOCKS);
		if (level == 0) {
			return Arrays.stream(pyramid.base()).filter(Double::isFinite).toArray();
		}
		float[] mean = pyramid.level(level).mean();
		double[] values = new double[mean.length];
		Arrays.setAll(values, i -> mean[i]);
		return Arrays.stream(values).filter(Double::isFinite).toArray();
	}
}
