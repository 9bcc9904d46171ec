/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

/**
 * How a source is followed.
 *
 * @param pollS seconds between looks at the source while nothing comes
 * @param retryS seconds for which a frame that cannot be read is tried again before it is skipped
 * @param refreshS seconds between snapshots of the result, at least; ten times the processor time of the last one, or twice as long as it
 *            took, where that is more
 * @param idleTimeoutS seconds without a new frame after which the run ends; infinite for never
 * @param maxFrames frames after which the run ends; 0 for no limit
 */
public record LiveSettings(double pollS, double retryS, double refreshS, double idleTimeoutS, int maxFrames) {

	/** Follows until it is stopped. */
	public static final LiveSettings DEFAULT = new LiveSettings(0.01, 5, 5, Double.POSITIVE_INFINITY, 0);

	/** @return nanoseconds */
	static long nanos(double seconds) {
		return seconds >= Long.MAX_VALUE / 1e9 ? Long.MAX_VALUE : (long) (seconds * 1e9);
	}
}
