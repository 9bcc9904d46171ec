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
