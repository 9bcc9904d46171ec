/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Which brightness an intensity gets.
 *
 * @param scale how intensity becomes brightness
 * @param low what is as dark as it gets; positive for the logarithm
 * @param high what is as bright as it gets, above low
 */
public record IntensityMapping(IntensityScale scale, double low, double high) {

	/** How many decades below the brightest the logarithm shows where the lower limit is not positive. */
	private static final double DECADES = 3;

	public IntensityMapping {
		if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
			throw new IllegalArgumentException("intensity limits " + low + " to " + high);
		}
		if (scale == IntensityScale.LOGARITHM && !(low > 0)) {
			throw new IllegalArgumentException("lower limit " + low + " has no logarithm");
		}
	}

	/**
	 * Limits that can be drawn, whatever the data are.
	 *
	 * @param scale how intensity becomes brightness
	 * @param limits the limits asked for
	 */
	public static IntensityMapping of(IntensityScale scale, IntensityLimits limits) {
		double high = limits.high();
		double low = limits.low();
		if (scale == IntensityScale.LOGARITHM) {
			high = high > 0 ? high : 1;
			low = Math.max(low, high * Math.pow(10, -DECADES));
		}
		return low < high ? new IntensityMapping(scale, low, high) : new IntensityMapping(scale, high / 2, high);
	}

	/** @return 0 at low, 1 at high, clipped to that; NaN for NaN */
	public double brightness(double intensity) {
		if (intensity <= low) {
			return 0;
		}
		if (intensity >= high) {
			return 1;
		}
		double from = scale.transformed(low);
		return (scale.transformed(intensity) - from) / (scale.transformed(high) - from);
	}

	/** @return the intensity of a brightness of 0 … 1 */
	public double intensity(double brightness) {
		double from = scale.transformed(low);
		return scale.restored(from + brightness * (scale.transformed(high) - from));
	}
}
