/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

/** Reach of windows that is given relative to the length of a pattern, so that it does not depend on the number of bins. */
final class Window {

	private Window() {
		// a function
	}

	/**
	 * @param percent reach in per cent of the pattern
	 * @param bins length of the pattern
	 * @return reach in bins, at least 1
	 */
	static int bins(double percent, int bins) {
		return (int) Math.max(1, Math.round(bins * percent / 100));
	}
}
