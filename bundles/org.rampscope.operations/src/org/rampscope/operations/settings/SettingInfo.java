/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

/**
 * One setting as a form or a help page needs it.
 *
 * @param name name in the JSON
 * @param type Java type: boolean, int, long, double, String, an enum, or an Optional-free array of these
 * @param description label, help, unit and range
 * @param defaultValue its default
 */
public record SettingInfo(String name, Class<?> type, Setting description, Object defaultValue) {

	/** @return whether a value lies in the allowed range; true for what is no number, and for NaN, which means "not set" */
	public boolean allows(Object value) {
		if (!(value instanceof Number number)) {
			return true;
		}
		double d = number.doubleValue();
		return Double.isNaN(d) || (d >= description.min() && d <= description.max());
	}

	/** @return the allowed range for people; empty where everything is allowed */
	public String rangeText() {
		boolean low = description.min() > Double.NEGATIVE_INFINITY;
		boolean high = description.max() < Double.POSITIVE_INFINITY;
		if (low && high) {
			return format(description.min()) + " to " + format(description.max());
		}
		return low ? "at least " + format(description.min()) : high ? "at most " + format(description.max()) : "";
	}

	private static String format(double d) {
		return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
	}
}
