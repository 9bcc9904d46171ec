/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.decomposition;

import org.rampscope.core.error.SettingsException;

/**
 * How many principal components to keep: a number, or as many as explain a share of the variance.
 *
 * @param count the number, at least 1; 0 where the share decides
 * @param varianceFraction the share, above 0 and at most 1; NaN where the number decides
 */
public record ComponentCount(int count, double varianceFraction) {

	/** The published choice: as many as explain 99 % (13 on the magnesiowüstite ramp). */
	public static final ComponentCount PUBLISHED = explaining(0.99);

	public ComponentCount {
		boolean byNumber = count >= 1 && Double.isNaN(varianceFraction);
		boolean byShare = count == 0 && varianceFraction > 0 && varianceFraction <= 1;
		if (!byNumber && !byShare) {
			throw new SettingsException("components", "count " + count + " with variance fraction " + varianceFraction,
					"Give a count of at least 1, or a fraction above 0 and at most 1");
		}
	}

	/** @param fraction share of the variance to explain, above 0 and at most 1 */
	public static ComponentCount explaining(double fraction) {
		return new ComponentCount(0, fraction);
	}

	/** @param count number of components, at least 1 */
	public static ComponentCount exactly(int count) {
		return new ComponentCount(count, Double.NaN);
	}

	/**
	 * The smallest number whose cumulated share exceeds the fraction, as scikit-learn counts.
	 *
	 * @param ratio explained variance ratio of all components, descending
	 * @return number of components to keep, 1 … ratio.length
	 */
	int resolve(double[] ratio) {
		if (count > 0) {
			return Math.min(count, ratio.length);
		}
		double cumulated = 0;
		for (int i = 0; i < ratio.length; i++) {
			cumulated += ratio[i];
			if (cumulated > varianceFraction) {
				return i + 1;
			}
		}
		return ratio.length;
	}
}
