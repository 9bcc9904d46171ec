/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * The part of an axis that is shown, in the axis's own positions.
 *
 * @param low lower end
 * @param high upper end, above the lower
 */
public record Interval(double low, double high) {

	public Interval {
		if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
			throw new IllegalArgumentException("interval from " + low + " to " + high);
		}
	}

	/**
	 * @param low lowest value
	 * @param high highest value; below the lowest where there is none
	 * @param margin how far beyond them it reaches on both sides, as a share of their distance
	 * @return an interval around both, which has a length also where they are equal; 0 to 1 where there is none
	 */
	public static Interval around(double low, double high, double margin) {
		if (!(low <= high)) {
			return new Interval(0, 1);
		}
		double free = high > low ? margin * (high - low) : low == 0 ? 1 : 0.1 * Math.abs(low);
		return new Interval(low - free, high + free);
	}

	/** As above around all values that are finite. */
	public static Interval around(double[] values, double margin) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double value : values) {
			if (Double.isFinite(value)) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
		return around(low, high, margin);
	}

	/** @return its length, positive */
	public double length() {
		return high - low;
	}

	/** @return where the position lies: 0 at the lower end, 1 at the upper; outside that for positions outside */
	public double fractionOf(double position) {
		return (position - low) / length();
	}

	/** @return the position at a fraction: the lower end at 0, the upper at 1 */
	public double at(double fraction) {
		return low + fraction * length();
	}

	/** @return whether the position lies inside or on an end */
	public boolean contains(double position) {
		return position >= low && position <= high;
	}

	/**
	 * @param factor below 1 shows less, above 1 more
	 * @param fixed the position that stays where it is
	 * @param all the whole axis: never more than this is shown
	 * @param shortest never less than this is shown
	 */
	public Interval zoomed(double factor, double fixed, Interval all, double shortest) {
		double newLength = Math.clamp(length() * factor, Math.min(shortest, all.length()), all.length());
		double newLow = fixed - fractionOf(fixed) * newLength;
		return new Interval(newLow, newLow + newLength).within(all);
	}

	/** @return this moved by a distance, but not beyond the whole axis */
	public Interval moved(double distance, Interval all) {
		return new Interval(low + distance, high + distance).within(all);
	}

	private Interval within(Interval all) {
		if (length() >= all.length()) {
			return all;
		}
		double newLow = Math.clamp(low, all.low, all.high - length());
		return new Interval(newLow, newLow + length());
	}
}
