/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;

/** Ways to put patterns on a common scale. NaN, the empty bins, are left out and stay NaN. */
public enum Normalization {

	/** Nothing is changed. */
	NONE {
		@Override
		double[] offsetAndScale(double[] filled) {
			return new double[] { 0, 1 };
		}
	},
	/** To 0 … 1. */
	MIN_MAX {
		@Override
		double[] offsetAndScale(double[] filled) {
			double smallest = Arrays.stream(filled).min().orElseThrow();
			return new double[] { smallest, Arrays.stream(filled).max().orElseThrow() - smallest };
		}
	},
	/** To a maximum of 1. */
	MAXIMUM {
		@Override
		double[] offsetAndScale(double[] filled) {
			return new double[] { 0, Arrays.stream(filled).max().orElseThrow() };
		}
	},
	/** To a sum of 1. */
	SUM {
		@Override
		double[] offsetAndScale(double[] filled) {
			return new double[] { 0, Arrays.stream(filled).sum() };
		}
	},
	/** To mean 0 and standard deviation 1. */
	STANDARD {
		@Override
		double[] offsetAndScale(double[] filled) {
			double mean = Arrays.stream(filled).average().orElseThrow();
			return new double[] { mean, Math.sqrt(Arrays.stream(filled).map(x -> (x - mean) * (x - mean)).average().orElseThrow()) };
		}
	},
	/** To a Euclidean length of 1. */
	LENGTH {
		@Override
		double[] offsetAndScale(double[] filled) {
			return new double[] { 0, Math.sqrt(Arrays.stream(filled).map(x -> x * x).sum()) };
		}
	};

	abstract double[] offsetAndScale(double[] filled);

	/**
	 * @param values a pattern
	 * @return (values − offset) / scale
	 * @throws AnalysisException where all bins are empty or the scale is zero: a flat pattern cannot be stretched
	 */
	public double[] apply(double[] values) {
		return scaling(values).apply(values);
	}

	/**
	 * @param values the part of a pattern that determines offset and scale
	 * @return what brings the pattern to the common scale
	 * @throws AnalysisException as for {@link #apply}
	 */
	public Scaling scaling(double[] values) {
		double[] filled = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
		if (filled.length == 0) {
			throw new AnalysisException("all " + values.length + " bins of the pattern are empty", "Leave the frame out");
		}
		double[] map = offsetAndScale(filled);
		if (!(Math.abs(map[1]) > 0)) {
			throw new AnalysisException("a pattern with scale " + map[1] + " cannot be normalised by " + name(), "Leave the frame out, or "
					+ "choose another normalisation");
		}
		return new Scaling(map[0], map[1]);
	}

	/**
	 * How a pattern is brought to a scale.
	 *
	 * @param offset subtracted from every value
	 * @param scale divides every value, and its uncertainty; not zero
	 */
	public record Scaling(double offset, double scale) {

		/** @return (values − offset) / scale */
		public double[] apply(double[] values) {
			return Arrays.stream(values).map(x -> (x - offset) / scale).toArray();
		}
	}

	/**
	 * @param values a pattern
	 * @param monitor reading of the beam monitor during the frame, positive
	 * @return values / monitor
	 */
	public static double[] byMonitor(double[] values, double monitor) {
		if (!(monitor > 0)) {
			throw new AnalysisException("the monitor reads " + monitor, "Leave the frame out, or normalise without monitor");
		}
		return Arrays.stream(values).map(x -> x / monitor).toArray();
	}
}
