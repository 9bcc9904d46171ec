/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

/**
 * How well a format can read a file.
 *
 * @param score 0: not at all; else the higher the better, up to 100
 * @param reason why not, as the end of a sentence about the file; empty where it can
 */
public record Support(int score, String reason) {

	/** It has the mark of the format, and is of a kind that this format alone reads fully. */
	public static final Support BEST = new Support(100, "");
	/** It has the mark of the format. */
	public static final Support CONTENT = new Support(80, "");
	/** Nothing speaks against it, and it is named so. */
	public static final Support NAME = new Support(40, "");
	/** It might be of this format. */
	public static final Support PERHAPS = new Support(20, "");

	/** @return not at all, for this reason */
	public static Support no(String reason) {
		return new Support(0, reason);
	}

	/** @return whether the format can read the file */
	public boolean possible() {
		return score > 0;
	}
}
