/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.augmentation;

/** Linear interpolation as the augmentations need it. */
final class Resampling {

	private Resampling() {
	}

	/** @return the values between two entries; the outermost ones outside */
	static double at(double[] values, double position) {
		double inside = Math.clamp(position, 0, values.length - 1.0);
		int left = Math.min((int) inside, values.length - 2);
		double share = inside - left;
		return share == 0 ? values[left] : values[left] * (1 - share) + values[left + 1] * share;
	}

	/** @return count values at equidistant positions from 0 to last */
	static double[] equidistant(double[] values, double last, int count) {
		double[] result = new double[count];
		for (int i = 0; i < count; i++) {
			result[i] = at(values, last * i / (count - 1));
		}
		return result;
	}
}
