/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

/** What flows between operations. */
public enum DataRank {

	/** One detector frame, rows × columns. */
	IMAGE("a detector frame"),

	/** One powder pattern. */
	PATTERN("a pattern"),

	/** All patterns of a ramp with everything found so far. */
	RAMP("a whole ramp");

	private final String text;

	DataRank(String text) {
		this.text = text;
	}

	/** @return what it is, for messages */
	public String text() {
		return text;
	}
}
