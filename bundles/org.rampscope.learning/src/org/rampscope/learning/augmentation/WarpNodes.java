/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

import java.util.random.RandomGenerator;

import org.rampscope.core.error.SettingsException;

/** Random node values around one, as both warps use them. */
final class WarpNodes {

	private WarpNodes() {
	}

	static void check(double sigma, int knots) {
		if (!(sigma >= 0) || knots < 2) {
			throw new SettingsException("augmentation", "warp with sigma " + sigma + " and " + knots + " knots",
					"Give a sigma of at least 0 and at least 2 knots");
		}
	}

	/** @return knots + 2 values, normally distributed around 1 */
	static double[] draw(double sigma, int knots, RandomGenerator random) {
		double[] nodes = new double[knots + 2];
		for (int i = 0; i < nodes.length; i++) {
			nodes[i] = random.nextGaussian(1, sigma);
		}
		return nodes;
	}
}
