/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;

/** Adds a frame up in the cells of a cake. For one frame. */
public final class CakeSums {

	private final CakeMap map;
	private final float[] weight;
	private final IntegrationSettings settings;
	private final double[] signal;
	private final double[] normalization;
	private final double[] count;

	public CakeSums(CakeMap map, float[] weight, IntegrationSettings settings, int cells) {
		this.map = map;
		this.weight = weight;
		this.settings = settings;
		this.signal = new double[cells];
		this.normalization = new double[cells];
		this.count = new double[cells];
	}

	/**
	 * @param counts counts of all pixels
	 * @param given their variances; null unless they are given
	 * @return the variances of the cells; NaN where the error model is none
	 */
	public double[] add(double[] counts, double[] given) {
		double[] variance = new double[signal.length];
		ErrorModel model = settings.errorModel();
		for (int p = 0; p < counts.length; p++) {
			if (isUsable(p, counts[p])) {
				double x = counts[p];
				double w = weight[p];
				double v = given != null ? given[p] : Math.max(x, 1);
				map.forEach(p, (cell, share) -> {
					signal[cell] += share * x;
					normalization[cell] += share * w;
					count[cell] += share;
					variance[cell] += share * share * v;
				});
			}
		}
		switch (model) {
		case NONE -> Arrays.fill(variance, Double.NaN);
		case POISSON, GIVEN -> {
			return variance;
		}
		case AZIMUTHAL -> scatter(counts, variance, false);
		case AZIMUTHAL_WEIGHTED_MEAN -> scatter(counts, variance, true);
		case HYBRID -> {
			double[] poisson = variance.clone();
			scatter(counts, variance, true);
			Arrays.setAll(variance, k -> Math.max(poisson[k], variance[k]));
		}
		}
		return variance;
	}

	private void scatter(double[] counts, double[] variance, boolean squareWeights) {
		Arrays.fill(variance, 0);
		for (int p = 0; p < counts.length; p++) {
			if (isUsable(p, counts[p])) {
				double x = counts[p];
				double w = weight[p];
				map.forEach(p, (cell, share) -> {
					double difference = x - w * signal[cell] / normalization[cell];
					variance[cell] += (squareWeights ? share * share : share / w) * difference * difference;
				});
			}
		}
	}

	private boolean isUsable(int pixel, double value) {
		return !Float.isNaN(weight[pixel]) && value >= settings.minimumValue() && value < settings.saturationValue();
	}

	public double[] signal() {
		return signal;
	}

	public double[] normalization() {
		return normalization;
	}

	public double[] count() {
		return count;
	}
}
