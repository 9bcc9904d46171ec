/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.util.Locale;

/** How long a batch will still take, from the bytes done so far and the time they took. Results that were there already count for nothing. */
final class BatchEstimate {

	private static final double NANOS_PER_S = 1e9;
	private static final double SECONDS_PER_MINUTE = 60;
	private static final double SECONDS_PER_HOUR = 3600;

	private double bytesLeft;
	private double bytesDone;
	private double secondsDone;

	/** @param bytes of all inputs */
	BatchEstimate(double bytes) {
		this.bytesLeft = bytes;
	}

	/** A ramp is done, or failed. */
	void worked(double bytes, long nanos) {
		bytesLeft -= bytes;
		bytesDone += bytes;
		secondsDone += nanos / NANOS_PER_S;
	}

	/** The result of a ramp was there already. */
	void kept(double bytes) {
		bytesLeft -= bytes;
	}

	/** @return a few words for people; empty where nothing is known yet */
	String text() {
		if (bytesDone <= 0) {
			return "";
		}
		double seconds = secondsDone / bytesDone * Math.max(0, bytesLeft);
		return seconds < 2 * SECONDS_PER_MINUTE ? String.format(Locale.ROOT, "about %.0f s left", seconds)
				: seconds < 2 * SECONDS_PER_HOUR ? String.format(Locale.ROOT, "about %.0f min left", seconds / SECONDS_PER_MINUTE)
						: String.format(Locale.ROOT, "about %.1f h left", seconds / SECONDS_PER_HOUR);
	}
}
