/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.rampscope.core.error.AnalysisException;

/**
 * How the answer of a network changes with the intensity at every position.
 *
 * @param gradientOf of what the gradient is
 * @param perFrame frames × points: the gradient; NaN where a frame could not be judged, which leaves it out of the sums
 */
public record FeatureImportance(GradientOf gradientOf, double[][] perFrame) {

	public FeatureImportance {
		if (perFrame.length == 0) {
			throw new AnalysisException("there is no pattern to explain", "Give at least one");
		}
	}

	private int points() {
		return perFrame[0].length;
	}

	private double sum(int point, DoubleUnaryOperator term) {
		double sum = 0;
		for (double[] frame : perFrame) {
			sum += Double.isNaN(frame[point]) ? 0 : term.applyAsDouble(frame[point]);
		}
		return sum;
	}

	/** @return sum over all frames per point, with its sign */
	public double[] signed() {
		return IntStream.range(0, points()).mapToDouble(i -> sum(i, v -> v)).toArray();
	}

	/** @return sum of squares over all frames per point, divided by the number of points, as published */
	public double[] squared() {
		return IntStream.range(0, points()).mapToDouble(i -> sum(i, v -> v * v / points())).toArray();
	}
}
