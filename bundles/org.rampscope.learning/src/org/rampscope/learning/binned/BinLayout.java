/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.SettingsException;

/**
 * A pattern cut into bins of equally many points; what is left over at the end is not used.
 *
 * @param bins number of bins
 * @param pointsPerBin points in each
 */
public record BinLayout(int bins, int pointsPerBin) {

	/**
	 * @param points length of the pattern
	 * @param bins number of bins, 1 … points
	 */
	public static BinLayout of(int points, int bins) {
		if (bins < 1 || bins > points) {
			throw new SettingsException("bins", bins + " bins for " + points + " points", "Give 1 to " + points);
		}
		return new BinLayout(bins, points / bins);
	}

	/** @return number of points used */
	public int usedPoints() {
		return bins * pointsPerBin;
	}

	/**
	 * @param point 0 … usedPoints − 1
	 * @return its bin
	 */
	public int binOf(int point) {
		return point / pointsPerBin;
	}

	/**
	 * @param axis axis of the pattern
	 * @return bins + 1 edges: the first points of the bins, and the last point used
	 */
	public double[] edges(RadialAxis axis) {
		double[] edges = new double[bins + 1];
		for (int b = 0; b < bins; b++) {
			edges[b] = axis.at(b * pointsPerBin);
		}
		edges[bins] = axis.at(usedPoints() - 1);
		return edges;
	}
}
