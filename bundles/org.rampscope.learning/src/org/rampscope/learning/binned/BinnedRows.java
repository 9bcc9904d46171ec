/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import org.rampscope.core.RadialAxis;

/**
 * Rows that the end-to-end binned network takes: the j-th point of every bin of one pattern, as position and intensity, x₁, y₁,
 * …, x_B, y_B. A pattern gives as many rows as a bin has points.
 *
 * @param layout bins of the patterns
 * @param axis of the patterns
 */
public record BinnedRows(BinLayout layout, RadialAxis axis) {

	/** @return numbers in a row */
	public int width() {
		return 2 * layout.bins();
	}

	/** @return rows of all patterns, pattern by pattern, one behind the other */
	public float[] of(double[][] patterns) {
		int each = layout.pointsPerBin();
		float[] rows = new float[patterns.length * each * width()];
		int at = 0;
		for (double[] pattern : patterns) {
			for (int j = 0; j < each; j++) {
				for (int b = 0; b < layout.bins(); b++) {
					int point = b * each + j;
					rows[at++] = (float) axis.at(point);
					rows[at++] = (float) pattern[point];
				}
			}
		}
		return rows;
	}
}
